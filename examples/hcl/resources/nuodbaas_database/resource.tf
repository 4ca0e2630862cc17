# A database with a password that is given when the configuration is applied
variable "dba_password" {
  type      = string
  sensitive = true
}

resource "nuodbaas_database" "demo" {
  organization = nuodbaas_project.messaging.organization
  project      = nuodbaas_project.messaging.name
  name         = "demo"
  tier         = "n0.small"
  dba_password = var.dba_password
  labels = {
    keep-forever = "true"
  }
  properties = {
    archive_disk_size = "5Gi"
    journal_disk_size = "1Gi"
  }
}

# A clone, restored from a backup: sizes, journal and password are those of the backup
resource "nuodbaas_database" "clone" {
  organization = nuodbaas_project.messaging.organization
  project      = nuodbaas_project.messaging.name
  name         = "clone"
  restore_from = {
    backup = join("/", ["acme/messaging/demo", nuodbaas_backup.on_demand.name])
  }
}
