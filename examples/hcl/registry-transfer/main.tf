terraform {
  required_providers {
    kubernetes = {
      source  = "hashicorp/kubernetes"
      version = "2.38.0"
    }
    nuodbaas = {
      source  = "nuodb/nuodbaas"
      version = ">= 2.0.0, < 3.0.0"
    }
  }
}

variable "source_kubeconfig" {
  type        = string
  description = "The kubeconfig of the cluster that the backup was taken in."
}

variable "target_kubeconfig" {
  type        = string
  description = "The kubeconfig of the cluster that is to know the backup."
}

variable "registry_namespace" {
  type        = string
  description = "The namespace of the registry Secrets, in both clusters."
}

# The control plane of the target cluster: NUODB_CP_URL_BASE, NUODB_CP_USER and NUODB_CP_PASSWORD say where it is.
provider "nuodbaas" {}

provider "kubernetes" {
  alias       = "source"
  config_path = var.source_kubeconfig
}

provider "kubernetes" {
  alias       = "target"
  config_path = var.target_kubeconfig
}

locals {
  handle      = "acme-messaging-demo-20241004095616"
  secret_name = "cp.nuodb.com.backup.${local.handle}"
}

# Values come as text, in which bytes that are no UTF-8 are lost, but for the keys that are named in binary_data: so one
# reading finds the keys, and another one the values.
data "kubernetes_secret_v1" "keys" {
  provider = kubernetes.source
  metadata {
    name      = local.secret_name
    namespace = var.registry_namespace
  }

  lifecycle {
    postcondition {
      condition     = !contains(try(keys(self.metadata[0].annotations), []), "kubectl.kubernetes.io/last-applied-configuration")
      error_message = "The Secret was written by kubectl apply, whose annotation shows its data in clear."
    }
  }
}

data "kubernetes_secret_v1" "demo" {
  provider = kubernetes.source
  metadata {
    name      = local.secret_name
    namespace = var.registry_namespace
  }
  binary_data = { for key in nonsensitive(try(keys(data.kubernetes_secret_v1.keys.data), [])) : key => "" }
}

locals {
  is_there = try(
    length(data.kubernetes_secret_v1.demo.type) > 0 &&
    data.kubernetes_secret_v1.keys.metadata[0].resource_version == data.kubernetes_secret_v1.demo.metadata[0].resource_version,
    false
  )
  # No API server takes that key, so nothing can be written in place of a Secret that is missing.
  data = local.is_there ? data.kubernetes_secret_v1.demo.binary_data : { "the source Secret is missing" = "" }
}

data "kubernetes_nodes" "source" {
  provider = kubernetes.source
}

data "kubernetes_nodes" "target" {
  provider = kubernetes.target
}

locals {
  regions = {
    for cluster, nodes in {
      source = data.kubernetes_nodes.source.nodes
      target = data.kubernetes_nodes.target.nodes
    } : cluster => toset(compact([for node in nodes : try(node.metadata[0].labels["topology.kubernetes.io/region"], "")]))
  }
}

resource "kubernetes_secret_v1" "demo" {
  provider = kubernetes.target
  metadata {
    name        = local.secret_name
    namespace   = var.registry_namespace
    labels      = try(data.kubernetes_secret_v1.demo.metadata[0].labels, null)
    annotations = try(data.kubernetes_secret_v1.demo.metadata[0].annotations, null)
  }
  type        = data.kubernetes_secret_v1.demo.type
  binary_data = local.data

  lifecycle {
    prevent_destroy = true
    # A copy is written once: its source may change, or go.
    ignore_changes = [binary_data, data, type, metadata[0].labels, metadata[0].annotations]

    precondition {
      condition = (
        length(local.regions.source) == 0 || length(local.regions.target) == 0 ||
        length(setintersection(local.regions.source, local.regions.target)) > 0
      )
      error_message = "Snapshots can be bound by clusters of one region only."
    }
    postcondition {
      condition     = !contains(keys(self.binary_data), "the source Secret is missing")
      error_message = "There is no registry Secret ${local.secret_name} to copy."
    }
  }
}

# What the Secret has of its snapshots, kept as it is when it is copied.
resource "terraform_data" "demo_snapshots" {
  input = try({
    for it in jsondecode(nonsensitive(base64decode(local.data["volume-snapshots"]))) : it.role => {
      name        = it.name
      handle      = it.handle
      namespace   = it.namespace
      driver      = it.driver
      volume_mode = try(it.volumeMode, null)
    } if nonsensitive(base64decode(local.data["format"])) == "cdktf-provider-nuodbaas/v1"
  }, {})
  triggers_replace = local.handle

  lifecycle {
    ignore_changes = [input]

    postcondition {
      condition     = try(toset(keys(self.input)) == toset(["archive", "journal"]), false)
      error_message = "The registry Secret does not have just the snapshots to bind, archive and journal."
    }
  }
}

resource "kubernetes_manifest" "content" {
  for_each = toset(["archive", "journal"])
  provider = kubernetes.target
  manifest = {
    apiVersion = "snapshot.storage.k8s.io/v1"
    kind       = "VolumeSnapshotContent"
    metadata = {
      name = join("-", ["nuodbaas", substr(sha256(join("/", [
        terraform_data.demo_snapshots.input[each.key].namespace,
        terraform_data.demo_snapshots.input[each.key].name,
      ])), 0, 40)])
      labels = { "backup.cp.nuodb.com/backup-id" = local.handle }
    }
    spec = {
      # Never Delete: the snapshot belongs to the cluster that cut it.
      deletionPolicy   = "Retain"
      driver           = terraform_data.demo_snapshots.input[each.key].driver
      source           = { snapshotHandle = terraform_data.demo_snapshots.input[each.key].handle }
      sourceVolumeMode = terraform_data.demo_snapshots.input[each.key].volume_mode
      volumeSnapshotRef = {
        apiVersion = "snapshot.storage.k8s.io/v1"
        kind       = "VolumeSnapshot"
        name       = terraform_data.demo_snapshots.input[each.key].name
        namespace  = terraform_data.demo_snapshots.input[each.key].namespace
      }
    }
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "kubernetes_manifest" "snapshot" {
  for_each = kubernetes_manifest.content
  provider = kubernetes.target
  manifest = {
    apiVersion = "snapshot.storage.k8s.io/v1"
    kind       = "VolumeSnapshot"
    metadata = {
      name      = terraform_data.demo_snapshots.input[each.key].name
      namespace = terraform_data.demo_snapshots.input[each.key].namespace
      labels    = { "backup.cp.nuodb.com/backup-id" = local.handle }
    }
    spec = {
      source = { volumeSnapshotContentName = each.value.manifest.metadata.name }
    }
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "nuodbaas_backup" "demo" {
  organization = "acme"
  project      = "messaging"
  database     = "demo"
  name         = "20241004095616"
  import_source = {
    backup_handle = local.handle
    backup_plugin = "embedded.cp.nuodb.com"
  }
  # Of this project's own Secrets only: the plan asks the control plane whether it reads them.
  registry_format = try(nonsensitive(base64decode(local.data["format"])), null)
  deletion_policy = "retain"
  depends_on      = [kubernetes_secret_v1.demo, kubernetes_manifest.snapshot]

  lifecycle {
    ignore_changes = [registry_format]
  }
}

output "backup" {
  value = "acme/messaging/demo/${nuodbaas_backup.demo.name}"
}
