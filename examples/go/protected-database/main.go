package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdktf-provider-nuodbaas/cdktf-provider-nuodbaas-go/nuodbaas/v2"
	"github.com/cdktf-provider-nuodbaas/cdktf-provider-nuodbaas-go/nuodbaas/v2/backuppolicy"
	"github.com/cdktf-provider-nuodbaas/cdktf-provider-nuodbaas-go/nuodbaas/v2/database"
	"github.com/cdktf-provider-nuodbaas/cdktf-provider-nuodbaas-go/nuodbaas/v2/project"
	"github.com/cdktf-provider-nuodbaas/cdktf-provider-nuodbaas-go/nuodbaas/v2/provider"
	"github.com/hashicorp/terraform-cdk-go/cdktf"
)

func newProtectedDatabase(scope constructs.Construct, id string) cdktf.TerraformStack {
	stack := cdktf.NewTerraformStack(scope, jsii.String(id))

	// Set TF_VAR_dba_password when deploying: a literal would be refused.
	dbaPassword := cdktf.NewTerraformVariable(stack, jsii.String("dba_password"), &cdktf.TerraformVariableConfig{
		Type:      jsii.String("string"),
		Sensitive: jsii.Bool(true),
	})

	// Where the control plane is, and who asks, comes from the environment: NUODB_CP_URL_BASE, NUODB_CP_USER, …
	provider.NewNuodbaasProvider(stack, jsii.String("nuodbaas"), &provider.NuodbaasProviderConfig{})

	messaging := project.NewProject(stack, jsii.String("messaging"), &project.ProjectConfig{
		Organization: jsii.String("acme"),
		Name:         jsii.String("messaging"),
		Sla:          jsii.String("dev"),
		Tier:         jsii.String("n0.small"),
	})
	demo := database.NewDatabase(stack, jsii.String("demo"), &database.DatabaseConfig{
		Organization: messaging.Organization(),
		Project:      messaging.Name(),
		Name:         jsii.String("demo"),
		DbaPassword:  dbaPassword.StringValue(),
		Labels:       &map[string]*string{"rpo": jsii.String("1d")},
		Properties:   &database.DatabaseProperties{ArchiveDiskSize: jsii.String("5Gi")},
	})

	// A backup every night, for whichever databases of the project ask for it.
	backuppolicy.NewBackuppolicy(stack, jsii.String("nightly"), &backuppolicy.BackuppolicyConfig{
		Organization: messaging.Organization(),
		Name:         jsii.String("nightly"),
		Frequency:    jsii.String("0 2 * * *"),
		Selector: &backuppolicy.BackuppolicySelector{
			Scope:  jsii.String(*messaging.Organization() + "/" + *messaging.Name()),
			Labels: &map[string]*string{"rpo": jsii.String("1d")},
		},
		Retention: &backuppolicy.BackuppolicyRetention{
			Daily:   jsii.Number(7),
			Monthly: jsii.Number(12),
			Settings: &backuppolicy.BackuppolicyRetentionSettings{
				DayOfWeek:            jsii.String("Saturday"),
				PromoteLatestToDaily: jsii.Bool(true),
			},
		},
	})

	// A backup now, and another one in its place with each release.
	backup := nuodbaas.NewOnDemandBackup(stack, jsii.String("before-release"), &nuodbaas.OnDemandBackupProps{
		Organization:   demo.Organization(),
		Project:        demo.Project(),
		Database:       demo.Name(),
		Triggers:       &map[string]*string{"release": jsii.String("1.4.0")},
		Labels:         &map[string]*string{"purpose": jsii.String("release")},
		DeletionPolicy: nuodbaas.DeletionPolicy_DELETE,
	})
	golden := nuodbaas.NewImportedBackup(stack, jsii.String("golden"), &nuodbaas.ImportedBackupProps{
		Organization:   demo.Organization(),
		Project:        demo.Project(),
		Database:       demo.Name(),
		Name:           jsii.String("golden"),
		Handle:         backup.Handle(),
		DeletionPolicy: nuodbaas.DeletionPolicy_DELETE,
	})

	cdktf.NewTerraformOutput(stack, jsii.String("backup"), &cdktf.TerraformOutputConfig{Value: backup.FullyQualifiedName()})
	cdktf.NewTerraformOutput(stack, jsii.String("import"), &cdktf.TerraformOutputConfig{Value: golden.FullyQualifiedName()})
	return stack
}

func main() {
	app := cdktf.NewApp(nil)
	newProtectedDatabase(app, "protected-database")
	app.Synth()
}
