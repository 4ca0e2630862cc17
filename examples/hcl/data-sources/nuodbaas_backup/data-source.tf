data "nuodbaas_backup" "golden" {
  organization = "acme"
  project      = "messaging"
  database     = "demo"
  name         = "golden"
}

output "golden_handle" {
  value = data.nuodbaas_backup.golden.status.backup_handle
}
