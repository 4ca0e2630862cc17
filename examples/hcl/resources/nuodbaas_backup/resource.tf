# An on-demand backup, taken once; its name is the time at which it is asked for
resource "nuodbaas_backup" "on_demand" {
  organization = nuodbaas_database.demo.organization
  project      = nuodbaas_database.demo.project
  database     = nuodbaas_database.demo.name
}

# An on-demand backup for each release: a new one is taken in place, and the one before it stays on the server
variable "release" {
  type    = string
  default = "1.0.0"
}

resource "nuodbaas_backup" "release" {
  organization = nuodbaas_database.demo.organization
  project      = nuodbaas_database.demo.project
  database     = nuodbaas_database.demo.name
  triggers = {
    release = var.release
  }
  deletion_policy = "retain"
}

# A backup under a name of its own
resource "nuodbaas_backup" "golden" {
  organization = nuodbaas_database.demo.organization
  project      = nuodbaas_database.demo.project
  database     = nuodbaas_database.demo.name
  name         = "golden"
  labels = {
    purpose = "reference"
  }
}

# A backup that exists already, imported by its handle; the database it is filed under need not exist
resource "nuodbaas_backup" "imported" {
  organization = nuodbaas_database.demo.organization
  project      = nuodbaas_database.demo.project
  database     = "archive"
  name         = "golden"
  import_source = {
    backup_handle = nuodbaas_backup.golden.status.backup_handle
    backup_plugin = "embedded.cp.nuodb.com"
  }
}
