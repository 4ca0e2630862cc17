data "nuodbaas_backups" "reference" {
  filter = {
    organization = "acme"
    project      = "messaging"
    database     = "demo"
    labels       = ["purpose=reference"]
  }
}

output "reference_backups" {
  value = data.nuodbaas_backups.reference.backups[*].name
}
