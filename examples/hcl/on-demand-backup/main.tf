terraform {
  required_providers {
    nuodbaas = {
      source  = "nuodb/nuodbaas"
      version = ">= 2.0.0, < 3.0.0"
    }
  }
}

# Where the control plane is, and who asks, comes from NUODB_CP_URL_BASE, NUODB_CP_USER and NUODB_CP_PASSWORD.
provider "nuodbaas" {}

# A database that is there already
data "nuodbaas_database" "demo" {
  organization = "acme"
  project      = "messaging"
  name         = "demo"
}

resource "nuodbaas_backup" "before_release" {
  organization = data.nuodbaas_database.demo.organization
  project      = data.nuodbaas_database.demo.project
  database     = data.nuodbaas_database.demo.name

  # A change takes a new backup in place
  triggers = {
    release = "1.4.0"
  }
  deletion_policy = "retain"
}

output "backup" {
  value = "acme/messaging/demo/${nuodbaas_backup.before_release.name}"
}
