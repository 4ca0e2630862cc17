data "nuodbaas_projects" "production" {
  filter = {
    organization = "acme"
    labels       = ["stage=production"]
  }
}

output "production_projects" {
  value = data.nuodbaas_projects.production.projects[*].name
}
