# Beside cdk.tf.json, which says nothing of where the state is.
terraform {
  cloud {
    organization = "acme"

    workspaces {
      name = "quickstart"
    }
  }
}
