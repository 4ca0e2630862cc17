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
  type        = string
  description = "The password of the DBA user; left out, one is made."
  sensitive   = true
  default     = null
}

variable "with_clone" {
  type        = bool
  description = "Whether to restore the backup into a database of its own."
  default     = true
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
  # Without a password of yours Terraform makes one, and must then keep to the first
  dba_password = coalesce(var.dba_password, uuid())
  properties = {
    archive_disk_size = "5Gi"
    journal_disk_size = "1Gi"
  }

  lifecycle {
    ignore_changes = [dba_password]
  }
}

# Backups are retained unless you say otherwise: this example is to leave nothing behind when it is destroyed
resource "nuodbaas_backup" "backup" {
  organization    = nuodbaas_database.demo.organization
  project         = nuodbaas_database.demo.project
  database        = nuodbaas_database.demo.name
  deletion_policy = "delete"
}

# The same bytes under a name that says what they are for
resource "nuodbaas_backup" "golden" {
  organization = nuodbaas_database.demo.organization
  project      = nuodbaas_database.demo.project
  database     = nuodbaas_database.demo.name
  name         = "golden"
  import_source = {
    backup_handle = nuodbaas_backup.backup.status.backup_handle
    backup_plugin = "embedded.cp.nuodb.com"
  }
  deletion_policy = "delete"
}

resource "nuodbaas_database" "clone" {
  count        = var.with_clone ? 1 : 0
  organization = nuodbaas_project.messaging.organization
  project      = nuodbaas_project.messaging.name
  name         = "clone"
  restore_from = {
    backup = "acme/messaging/demo/${nuodbaas_backup.backup.name}"
  }
}

output "backup_name" {
  value = "acme/messaging/demo/${nuodbaas_backup.backup.name}"
}

output "import_name" {
  value = "acme/messaging/demo/${nuodbaas_backup.golden.name}"
}

output "demo_dba_password" {
  value     = nuodbaas_database.demo.dba_password
  sensitive = true
}
