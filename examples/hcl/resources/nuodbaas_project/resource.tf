# A project with what it must have
resource "nuodbaas_project" "messaging" {
  organization = "acme"
  name         = "messaging"
  sla          = "dev"
  tier         = "n0.small"
}

# A project with settings of its own
resource "nuodbaas_project" "billing" {
  organization = "acme"
  name         = "billing"
  sla          = "prod"
  tier         = "n0.small"
  labels = {
    stage = "production"
  }
  properties = {
    product_version = "6.0.2"
    tier_parameters = {
      smReplicas = "2"
    }
  }
}
