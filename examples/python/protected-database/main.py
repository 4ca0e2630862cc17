from cdktf import App, TerraformOutput, TerraformStack, TerraformVariable
from cdktf_provider_nuodbaas import DeletionPolicy, ImportedBackup, OnDemandBackup
from cdktf_provider_nuodbaas.backuppolicy import (
    Backuppolicy,
    BackuppolicyRetention,
    BackuppolicyRetentionSettings,
    BackuppolicySelector,
)
from cdktf_provider_nuodbaas.database import Database, DatabaseProperties
from cdktf_provider_nuodbaas.project import Project
from cdktf_provider_nuodbaas.provider import NuodbaasProvider
from constructs import Construct


class ProtectedDatabase(TerraformStack):
    def __init__(self, scope: Construct, id: str):
        super().__init__(scope, id)

        # Set TF_VAR_dba_password when deploying: a literal would be refused.
        dba_password = TerraformVariable(self, "dba_password", type="string", sensitive=True)

        # Where the control plane is, and who asks, comes from the environment: NUODB_CP_URL_BASE, NUODB_CP_USER, …
        NuodbaasProvider(self, "nuodbaas")

        messaging = Project(
            self,
            "messaging",
            organization="acme",
            name="messaging",
            sla="dev",
            tier="n0.small",
        )
        demo = Database(
            self,
            "demo",
            organization=messaging.organization,
            project=messaging.name,
            name="demo",
            dba_password=dba_password.string_value,
            labels={"rpo": "1d"},
            properties=DatabaseProperties(archive_disk_size="5Gi"),
        )

        # A backup every night, for whichever databases of the project ask for it.
        Backuppolicy(
            self,
            "nightly",
            organization=messaging.organization,
            name="nightly",
            frequency="0 2 * * *",
            selector=BackuppolicySelector(
                scope=f"{messaging.organization}/{messaging.name}",
                labels={"rpo": "1d"},
            ),
            retention=BackuppolicyRetention(
                daily=7,
                monthly=12,
                settings=BackuppolicyRetentionSettings(day_of_week="Saturday", promote_latest_to_daily=True),
            ),
        )

        # A backup now, and another one in its place with each release.
        backup = OnDemandBackup(
            self,
            "before-release",
            organization=demo.organization,
            project=demo.project,
            database=demo.name,
            triggers={"release": "1.4.0"},
            labels={"purpose": "release"},
            deletion_policy=DeletionPolicy.DELETE,
        )
        golden = ImportedBackup(
            self,
            "golden",
            organization=demo.organization,
            project=demo.project,
            database=demo.name,
            name="golden",
            handle=backup.handle,
            deletion_policy=DeletionPolicy.DELETE,
        )

        TerraformOutput(self, "backup", value=backup.fully_qualified_name)
        TerraformOutput(self, "import", value=golden.fully_qualified_name)


app = App()
ProtectedDatabase(app, "protected-database")
app.synth()
