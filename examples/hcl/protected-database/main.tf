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

variable "dba_password" {
  type      = string
  sensitive = true
}

resource "nuodbaas_project" "messaging" {
  organization = "acme"
  name         = "messaging"
  sla          = "dev"
  tier         = "n0.small"
}

resource "nuodbaas_database" "demo" {
  organization = nuodbaas_project.messaging.organization
  project      = nuodbaas_project.messaging.name
  name         = "demo"
  dba_password = var.dba_password
  labels       = { rpo = "1d" }
  properties = {
    archive_disk_size = "5Gi"
  }
}

# A backup every night, for whichever databases of the project ask for it
resource "nuodbaas_backuppolicy" "nightly" {
  organization = nuodbaas_project.messaging.organization
  name         = "nightly"
  frequency    = "0 2 * * *"
  selector = {
    scope  = "acme/messaging"
    labels = { rpo = "1d" }
  }
  retention = {
    daily   = 7
    monthly = 12
    settings = {
      day_of_week             = "Saturday"
      promote_latest_to_daily = true
    }
  }
}

# A backup now, and another one in its place with each release
resource "nuodbaas_backup" "before_release" {
  organization    = nuodbaas_database.demo.organization
  project         = nuodbaas_database.demo.project
  database        = nuodbaas_database.demo.name
  triggers        = { release = "1.4.0" }
  labels          = { purpose = "release" }
  deletion_policy = "delete"
}

resource "nuodbaas_backup" "golden" {
  organization = nuodbaas_database.demo.organization
  project      = nuodbaas_database.demo.project
  database     = nuodbaas_database.demo.name
  name         = "golden"
  import_source = {
    backup_handle = nuodbaas_backup.before_release.status.backup_handle
    backup_plugin = "embedded.cp.nuodb.com"
  }
  deletion_policy = "delete"
}

output "backup" {
  value = "acme/messaging/demo/${nuodbaas_backup.before_release.name}"
}

output "import" {
  value = "acme/messaging/demo/${nuodbaas_backup.golden.name}"
}
