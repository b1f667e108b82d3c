package io.jobspool.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudVolumeValidationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          | "gcePersistentDisk":{"pdName":"d","partition":255}
          persistentDisk.pdName: Required value && persistentDisk.partition: Invalid value: 256: must be between 1 and \
          255, inclusive | "gcePersistentDisk":{"partition":256}
          | "awsElasticBlockStore":{"volumeID":"v"}
          awsElasticBlockStore.volumeID: Required value \
              && awsElasticBlockStore.partition: Invalid value: -1: must be between 1 and 255, inclusive \
              | "awsElasticBlockStore":{"partition":-1}
          | "cinder":{"volumeID":"v","secretRef":{"name":"s"}}
          cinder.volumeID: Required value && cinder.secretRef.name: Required value | "cinder":{"secretRef":{}}
          | "azureFile":{"secretName":"s","shareName":"s"}
          azureFile.secretName: Required value && azureFile.shareName: Required value | "azureFile":{}
          | "vsphereVolume":{"volumePath":"p"}
          vsphereVolume.volumePath: Required value | "vsphereVolume":{}
          | "photonPersistentDisk":{"pdID":"p"}
          photonPersistentDisk.pdID: Required value | "photonPersistentDisk":{}
          | "azureDisk":{"diskName":"d","diskURI":"u"}
          | "azureDisk":{"diskName":"d","diskURI":"/subscriptions/s","kind":"Managed","cachingMode":"None"}
          | "azureDisk":{"diskName":"d","diskURI":"https://a","kind":"Shared"}
          azureDisk.diskName: Required value && azureDisk.diskURI: Required value \
              && azureDisk.diskURI: Unsupported value: "": supported values: "/subscriptions/{sub-id}/resourcegroups/\
          {group-name}/providers/microsoft.compute/disks/{disk-id}" | "azureDisk":{"kind":"Managed"}
          azureDisk.cachingMode: Unsupported value: "": supported values: "None", "ReadOnly", "ReadWrite" \
              && azureDisk.kind: Unsupported value: "X": supported values: "Dedicated", "Managed", "Shared" \
              && azureDisk.diskURI: Unsupported value: "u": supported values: "https://{account-name}.blob.core.windows\
          .net/{container-name}/{disk-name}.vhd" \
              | "azureDisk":{"diskName":"d","diskURI":"u","cachingMode":"","kind":"X"}
          """)
  void checksSources(String expected, String source) {
    assertEquals(PodSpecErrors.listed("", expected), PodSpecErrors.ofVolume(source));
  }
}
