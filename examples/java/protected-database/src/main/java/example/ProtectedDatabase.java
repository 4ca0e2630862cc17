package example;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.TerraformVariable;
import io.github.cdktfprovidernuodbaas.DeletionPolicy;
import io.github.cdktfprovidernuodbaas.ImportedBackup;
import io.github.cdktfprovidernuodbaas.OnDemandBackup;
import io.github.cdktfprovidernuodbaas.backuppolicy.Backuppolicy;
import io.github.cdktfprovidernuodbaas.backuppolicy.BackuppolicyRetention;
import io.github.cdktfprovidernuodbaas.backuppolicy.BackuppolicyRetentionSettings;
import io.github.cdktfprovidernuodbaas.backuppolicy.BackuppolicySelector;
import io.github.cdktfprovidernuodbaas.database.Database;
import io.github.cdktfprovidernuodbaas.database.DatabaseProperties;
import io.github.cdktfprovidernuodbaas.project.Project;
import io.github.cdktfprovidernuodbaas.provider.NuodbaasProvider;
import java.util.Map;
import software.constructs.Construct;

public final class ProtectedDatabase extends TerraformStack {
  private ProtectedDatabase(Construct scope, String id) {
    super(scope, id);

    // Set TF_VAR_dba_password when deploying: a literal would be refused.
    TerraformVariable dbaPassword =
        TerraformVariable.Builder.create(this, "dba_password").type("string").sensitive(true).build();

    // Where the control plane is, and who asks, comes from the environment: NUODB_CP_URL_BASE, NUODB_CP_USER, …
    NuodbaasProvider.Builder.create(this, "nuodbaas").build();

    Project messaging =
        Project.Builder.create(this, "messaging")
            .organization("acme")
            .name("messaging")
            .sla("dev")
            .tier("n0.small")
            .build();
    Database demo =
        Database.Builder.create(this, "demo")
            .organization(messaging.getOrganization())
            .project(messaging.getName())
            .name("demo")
            .dbaPassword(dbaPassword.getStringValue())
            .labels(Map.of("rpo", "1d"))
            .properties(DatabaseProperties.builder().archiveDiskSize("5Gi").build())
            .build();

    // A backup every night, for whichever databases of the project ask for it.
    Backuppolicy.Builder.create(this, "nightly")
        .organization(messaging.getOrganization())
        .name("nightly")
        .frequency("0 2 * * *")
        .selector(
            BackuppolicySelector.builder()
                .scope(messaging.getOrganization() + "/" + messaging.getName())
                .labels(Map.of("rpo", "1d"))
                .build())
        .retention(
            BackuppolicyRetention.builder()
                .daily(7)
                .monthly(12)
                .settings(
                    BackuppolicyRetentionSettings.builder()
                        .dayOfWeek("Saturday")
                        .promoteLatestToDaily(true)
                        .build())
                .build())
        .build();

    // A backup now, and another one in its place with each release.
    OnDemandBackup backup =
        OnDemandBackup.Builder.create(this, "before-release")
            .organization(demo.getOrganization())
            .project(demo.getProject())
            .database(demo.getName())
            .triggers(Map.of("release", "1.4.0"))
            .labels(Map.of("purpose", "release"))
            .deletionPolicy(DeletionPolicy.DELETE)
            .build();
    ImportedBackup golden =
        ImportedBackup.Builder.create(this, "golden")
            .organization(demo.getOrganization())
            .project(demo.getProject())
            .database(demo.getName())
            .name("golden")
            .handle(backup.getHandle())
            .deletionPolicy(DeletionPolicy.DELETE)
            .build();

    TerraformOutput.Builder.create(this, "backup").value(backup.getFullyQualifiedName()).build();
    TerraformOutput.Builder.create(this, "import").value(golden.getFullyQualifiedName()).build();
  }

  public static void main(String[] arguments) {
    App app = new App();
    new ProtectedDatabase(app, "protected-database");
    app.synth();
  }
}
