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

variable "database" {
  description = "The database to clone, as <organization>/<project>/<database>"
  type        = string
}

locals {
  parts        = split("/", var.database)
  organization = local.parts[0]
  project      = local.parts[1]
}

data "nuodbaas_latest_backup" "source" {
  organization = local.organization
  project      = local.project
  database     = local.parts[2]
  filter = {
    labels = ["!scratch"]
  }
}

# Holds the name that was the latest when the clone was made: the clone would be replaced by each newer one otherwise
resource "terraform_data" "source" {
  input = data.nuodbaas_latest_backup.source.full_name
  lifecycle {
    ignore_changes = [input]
  }
}

resource "nuodbaas_database" "clone" {
  organization = local.organization
  project      = local.project
  name         = "clone"
  restore_from = {
    backup = terraform_data.source.output
  }
}

output "cloned_from" {
  value = terraform_data.source.output
}

output "latest" {
  value = data.nuodbaas_latest_backup.source.full_name
}
