module example.com/protected-database

go 1.21

require (
	github.com/aws/constructs-go/constructs/v10 v10.4.2
	github.com/aws/jsii-runtime-go v1.112.0
	github.com/cdktf-provider-nuodbaas/cdktf-provider-nuodbaas-go/nuodbaas/v2 v2.0.0
	github.com/hashicorp/terraform-cdk-go/cdktf v0.21.0
)
