package io.jobspool.core.v1;

import io.jobspool.meta.AlwaysWritten;
import io.jobspool.meta.ProtoField;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@RecordBuilder
@Schema(
    name = "io.k8s.api.core.v1.Volume",
    description =
        "A named piece of storage that containers of the pod can mount. Exactly one kind of "
            + "source fills it.")
public record Volume(
    @ProtoField(1)
        @AlwaysWritten
        @Schema(
            description =
                "Name by which volumeMounts and volumeDevices refer to this volume. It is a"
                    + " lower-case DNS label of up to 63 characters, unique among the volumes of"
                    + " the pod.",
            required = true,
            example = "workdir",
            maxLength = 63)
        String name,
    @ProtoField(value = 1, inside = 2)
        @Schema(
            description =
                "Exposes a file or directory of the node to the pod. This weakens isolation, so it "
                    + "suits node-level tooling rather than ordinary batch work.")
        @Nullable HostPathVolumeSource hostPath,
    @ProtoField(value = 2, inside = 2)
        @Schema(
            description =
                "Scratch space that starts empty, is shared by the containers of the pod and "
                    + "vanishes with it. This source is assumed when no other is given.")
        @Nullable EmptyDirVolumeSource emptyDir,
    @ProtoField(value = 3, inside = 2)
        @Schema(
            description =
                "Google Compute Engine disk, named directly. Deprecated: clusters hand such volumes"
                    + " to the pd.csi.storage.gke.io driver.")
        @Nullable GCEPersistentDiskVolumeSource gcePersistentDisk,
    @ProtoField(value = 4, inside = 2)
        @Schema(
            description =
                "Amazon EBS disk, named directly. Deprecated: clusters hand such volumes to the "
                    + "ebs.csi.aws.com driver.")
        @Nullable AWSElasticBlockStoreVolumeSource awsElasticBlockStore,
    @ProtoField(value = 5, inside = 2)
        @Schema(
            description =
                "Clone of a Git repository taken as the pod starts. Deprecated and switched off on"
                    + " Kubernetes 1.36 nodes: clone into an emptyDir from an init container"
                    + " instead.")
        @Nullable GitRepoVolumeSource gitRepo,
    @ProtoField(value = 6, inside = 2)
        @Schema(
            description =
                "Presents the keys of a Secret as files held in memory on the node, so that "
                    + "credentials are not written to disk.")
        @Nullable SecretVolumeSource secret,
    @ProtoField(value = 7, inside = 2)
        @Schema(
            description =
                "Directory exported by an NFS server, mounted on the node for the lifetime of the "
                    + "pod. Its contents outlive the pod.")
        @Nullable NFSVolumeSource nfs,
    @ProtoField(value = 8, inside = 2)
        @Schema(
            description =
                "Block device reached over iSCSI, which the node logs in to and mounts before the "
                    + "containers start.")
        @Nullable ISCSIVolumeSource iscsi,
    @ProtoField(value = 9, inside = 2)
        @Schema(
            description =
                "Volume of a Gluster cluster. Deprecated: the driver is gone from Kubernetes, so "
                    + "pods using it cannot start.")
        @Nullable GlusterfsVolumeSource glusterfs,
    @ProtoField(value = 10, inside = 2)
        @Schema(
            description =
                "Uses storage held by an existing PersistentVolumeClaim in the namespace of the"
                    + " pod. The data stays after the pod is gone.")
        @Nullable PersistentVolumeClaimVolumeSource persistentVolumeClaim,
    @ProtoField(value = 11, inside = 2)
        @Schema(
            description =
                "Ceph block image. Deprecated: the built-in driver has been removed, so a Ceph CSI "
                    + "driver is needed in its place.")
        @Nullable RBDVolumeSource rbd,
    @ProtoField(value = 12, inside = 2)
        @Schema(
            description =
                "Storage served by an executable plugin that administrators install on each node. "
                    + "Deprecated in favour of CSI drivers.")
        @Nullable FlexVolumeSource flexVolume,
    @ProtoField(value = 13, inside = 2)
        @Schema(
            description =
                "OpenStack Cinder disk, named directly. Deprecated: clusters hand such volumes to "
                    + "the cinder.csi.openstack.org driver.")
        @Nullable CinderVolumeSource cinder,
    @ProtoField(value = 14, inside = 2)
        @Schema(
            description =
                "Ceph file system mount. Deprecated: the built-in driver has been removed, so a"
                    + " Ceph CSI driver is needed in its place.")
        @Nullable CephFSVolumeSource cephfs,
    @ProtoField(value = 15, inside = 2)
        @Schema(
            description =
                "Dataset managed by a Flocker service. Deprecated: no current Kubernetes node can "
                    + "mount this kind of volume.")
        @Nullable FlockerVolumeSource flocker,
    @ProtoField(value = 16, inside = 2)
        @Schema(
            description =
                "Writes facts about the pod itself, such as its labels or resource limits, into "
                    + "files which containers can read.")
        @Nullable DownwardAPIVolumeSource downwardAPI,
    @ProtoField(value = 17, inside = 2)
        @Schema(
            description =
                "Block device on a Fibre Channel network, attached to the node and made available"
                    + " to the pod.")
        @Nullable FCVolumeSource fc,
    @ProtoField(value = 18, inside = 2)
        @Schema(
            description =
                "Azure Files share. Deprecated: clusters hand such volumes to the"
                    + " file.csi.azure.com driver.")
        @Nullable AzureFileVolumeSource azureFile,
    @ProtoField(value = 19, inside = 2)
        @Schema(
            description =
                "Presents the entries of a ConfigMap as files; edits of the ConfigMap reach running"
                    + " containers after a short delay.")
        @Nullable ConfigMapVolumeSource configMap,
    @ProtoField(value = 20, inside = 2)
        @Schema(
            description =
                "Virtual disk on a vSphere datastore. Deprecated: clusters hand such volumes to the"
                    + " csi.vsphere.vmware.com driver.")
        @Nullable VsphereVirtualDiskVolumeSource vsphereVolume,
    @ProtoField(value = 21, inside = 2)
        @Schema(
            description =
                "Volume of a Quobyte storage system. Deprecated: the built-in driver has been "
                    + "removed and such pods cannot start.")
        @Nullable QuobyteVolumeSource quobyte,
    @ProtoField(value = 22, inside = 2)
        @Schema(
            description =
                "Azure data disk. Deprecated: clusters hand such volumes to the disk.csi.azure.com "
                    + "driver.")
        @Nullable AzureDiskVolumeSource azureDisk,
    @ProtoField(value = 23, inside = 2)
        @Schema(
            description =
                "Disk of the discontinued Photon Controller platform. Deprecated: no current "
                    + "Kubernetes node can mount it.")
        @Nullable PhotonPersistentDiskVolumeSource photonPersistentDisk,
    @ProtoField(value = 26, inside = 2)
        @Schema(
            description =
                "Combines several sources, for example Secrets, ConfigMaps and service account "
                    + "tokens, in one directory tree.")
        @Nullable ProjectedVolumeSource projected,
    @ProtoField(value = 24, inside = 2)
        @Schema(
            description =
                "Portworx volume, named directly. Deprecated: clusters hand such volumes to the "
                    + "pxd.portworx.com driver.")
        @Nullable PortworxVolumeSource portworxVolume,
    @ProtoField(value = 25, inside = 2)
        @Schema(
            description =
                "Dell EMC ScaleIO volume. Deprecated: the built-in driver has been removed and such"
                    + " pods cannot start.")
        @Nullable ScaleIOVolumeSource scaleIO,
    @ProtoField(value = 27, inside = 2)
        @Schema(
            description =
                "StorageOS volume. Deprecated: the built-in driver has been removed and such pods "
                    + "cannot start.")
        @Nullable StorageOSVolumeSource storageos,
    @ProtoField(value = 28, inside = 2)
        @Schema(
            description =
                "Short-lived volume that a Container Storage Interface driver creates for this pod "
                    + "only. The driver must support inline use.")
        @Nullable CSIVolumeSource csi,
    @ProtoField(value = 29, inside = 2)
        @Schema(
            description =
                "Asks for a fresh PersistentVolumeClaim per pod, created from a template and"
                    + " deleted together with the pod.")
        @Nullable EphemeralVolumeSource ephemeral,
    @ProtoField(value = 30, inside = 2)
        @Schema(
            description =
                "Mounts the contents of an OCI image or artifact read-only, which is handy for "
                    + "models, data sets or tools shipped as images.")
        @Nullable ImageVolumeSource image) {}
