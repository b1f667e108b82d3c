package io.jobspool.core.warnings;

import io.jobspool.core.defaults.DisabledFields;
import io.jobspool.core.v1.ConfigMapVolumeSource;
import io.jobspool.core.v1.DownwardAPIVolumeFile;
import io.jobspool.core.v1.DownwardAPIVolumeSource;
import io.jobspool.core.v1.EphemeralVolumeSource;
import io.jobspool.core.v1.KeyToPath;
import io.jobspool.core.v1.PersistentVolumeClaimTemplate;
import io.jobspool.core.v1.ProjectedVolumeSource;
import io.jobspool.core.v1.SecretVolumeSource;
import io.jobspool.core.v1.Volume;
import io.jobspool.core.v1.VolumeProjection;
import io.jobspool.core.v1.VolumeResourceRequirements;
import io.jobspool.meta.field.FieldPath;
import io.jobspool.serializer.GoQuote;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Warns of volumes of kinds that have gone out of use, of claims for a fraction of a byte, and of
 * files that get into each other's way ({@code pkg/api/pod/warnings.go}).
 */
final class VolumeWarnings {
  private static final String SINCE_1_16 = "deprecated in v1.11, non-functional in v1.16+";
  private static final String SINCE_1_22 = "deprecated in v1.16, non-functional in v1.22+";
  private static final String SINCE_1_25 = "deprecated in v1.22, non-functional in v1.25+";
  private static final String SINCE_1_26 = "deprecated in v1.25, non-functional in v1.26+";
  private static final String SINCE_1_31 = "deprecated in v1.28, non-functional in v1.31+";
  private static final String SINCE_1_33 = "deprecated in v1.11, and disabled by default in v1.33+";

  private VolumeWarnings() {}

  static void warn(List<Volume> volumes, FieldPath path, WarningList warnings) {
    for (int i = 0; i < volumes.size(); i++) {
      warnOfKind(volumes.get(i), path.index(i), warnings);
    }
    for (Volume volume : volumes) {
      warnOfFiles(volume, warnings);
    }
  }

  private static void warnOfKind(Volume volume, FieldPath path, WarningList warnings) {
    ifUsed(volume.photonPersistentDisk(), path, "photonPersistentDisk", SINCE_1_16, warnings);
    ifUsed(volume.gitRepo(), path, "gitRepo", SINCE_1_33, warnings);
    ifUsed(volume.scaleIO(), path, "scaleIO", SINCE_1_22, warnings);
    ifUsed(volume.flocker(), path, "flocker", SINCE_1_25, warnings);
    ifUsed(volume.storageos(), path, "storageOS", SINCE_1_25, warnings);
    ifUsed(volume.quobyte(), path, "quobyte", SINCE_1_25, warnings);
    ifUsed(volume.glusterfs(), path, "glusterfs", SINCE_1_26, warnings);
    if (volume.ephemeral() != null) {
      warnOfClaim(volume.ephemeral(), path.child("ephemeral"), warnings);
    }
    ifUsed(volume.cephfs(), path, "cephfs", SINCE_1_31, warnings);
    ifUsed(volume.rbd(), path, "rbd", SINCE_1_31, warnings);
  }

  private static void ifUsed(
      @Nullable Object source, FieldPath path, String name, String text, WarningList warnings) {
    if (source != null) {
      warnings.add(path.child(name), text);
    }
  }

  /** Kubernetes' {@code GetWarningsForPersistentVolumeClaimSpec}. */
  private static void warnOfClaim(
      EphemeralVolumeSource source, FieldPath path, WarningList warnings) {
    PersistentVolumeClaimTemplate claim = source.volumeClaimTemplate();
    if (claim != null) {
      VolumeResourceRequirements resources = claim.spec().resources();
      FieldPath at = path.child("volumeClaimTemplate").child("spec").child("resources");
      warnings.addIfFractional(resources.requests(), "storage", at.child("requests"));
      warnings.addIfFractional(resources.limits(), "storage", at.child("limits"));
    }
  }

  /**
   * Kubernetes' {@code warningsForOverlappingVirtualPaths}. Sources that {@link DisabledFields}
   * drops are not looked at, but leave an empty source, which is warned of.
   */
  private static void warnOfFiles(Volume volume, WarningList warnings) {
    ConfigMapVolumeSource configMap = volume.configMap();
    if (configMap != null) {
      Stream<File> files = File.of(configMap.items(), "");
      warnOfFiles(volume, named("ConfigMap", configMap.name()), files.toList(), warnings);
    }
    SecretVolumeSource secret = volume.secret();
    if (secret != null) {
      Stream<File> files = File.of(secret.items(), "");
      warnOfFiles(volume, named("Secret", secret.secretName()), files.toList(), warnings);
    }
    DownwardAPIVolumeSource fields = volume.downwardAPI();
    if (fields != null) {
      warnOfFiles(volume, "DownwardAPI", File.ofFields(fields.items(), "").toList(), warnings);
    }
    ProjectedVolumeSource projected = volume.projected();
    if (projected != null) {
      Stream<File> files = projected.sources().stream().flatMap(VolumeWarnings::filesOf);
      warnOfFiles(volume, "Projected", files.toList(), warnings);
    }
  }

  private static Stream<File> filesOf(VolumeProjection source) {
    if (source.configMap() != null) {
      return File.of(source.configMap().items(), named("ConfigMap", source.configMap().name()));
    }
    if (source.secret() != null) {
      return File.of(source.secret().items(), named("Secret", source.secret().name()));
    }
    if (source.downwardAPI() != null) {
      return File.ofFields(source.downwardAPI().items(), "DownwardAPI");
    }
    return Stream.of(
        source.serviceAccountToken() == null
            ? File.NOTHING
            : File.of(source.serviceAccountToken().path(), "ServiceAccountToken"));
  }

  private static String named(String kind, String name) {
    return kind + " " + GoQuote.quote(name);
  }

  private static void warnOfFiles(
      Volume volume, String description, List<File> files, WarningList warnings) {
    List<Overlap> overlaps = Overlap.in(files.stream().map(File::path).toList());
    String name = GoQuote.quote(volume.name());
    int next = 0;
    for (int i = 0; i < files.size() && !warnings.isFull(); i++) {
      if (files.get(i).equals(File.NOTHING)) {
        warnings.add("volume " + name + " (" + description + ") has no sources provided");
      }
      for (; next < overlaps.size() && overlaps.get(next).later() == i; next++) {
        File other = files.get(overlaps.get(next).earlier());
        warnings.add(
            "volume %s (%s): overlapping paths: %s with %s"
                .formatted(name, description, files.get(i), other));
      }
    }
  }

  /** Where a file stands in a volume, and what it comes from: empty if that is the only source. */
  private record File(String path, String source) {
    /** Stands for a source without anything in it. */
    private static final File NOTHING = new File("", "nothing");

    static File of(String path, String source) {
      int end = path.length();
      while (end > 0 && path.charAt(end - 1) == '/') {
        end--;
      }
      return new File(path.substring(0, end), source);
    }

    static Stream<File> of(List<KeyToPath> items, String source) {
      return items.stream().map(item -> of(item.path(), source));
    }

    static Stream<File> ofFields(List<DownwardAPIVolumeFile> items, String source) {
      return items.stream().map(item -> of(item.path(), source));
    }

    @Override
    public String toString() {
      String quoted = GoQuote.quote(path);
      return source.isEmpty() ? quoted : quoted + " (" + source + ")";
    }
  }

  /**
   * Two paths of which one is the other or leads to it, so that both cannot be files.
   *
   * @param later the position in the list of the path that comes later
   * @param earlier the position of the other
   */
  private record Overlap(int later, int earlier) {
    /** So many are looked for, and a few more may be found. */
    private static final int ENOUGH = 1000;

    /**
     * All overlaps in a list of paths, in the order of the later path and then of the earlier.
     * Empty paths overlap nothing. Sorting brings each path right before those below it, so that
     * many thousand paths cost little more than to sort them.
     */
    static List<Overlap> in(List<String> paths) {
      List<String> keys = paths.stream().map(path -> path + "/").toList();
      List<Overlap> overlaps = new ArrayList<>();
      Deque<Integer> above = new ArrayDeque<>();
      for (int i : sorted(keys)) {
        while (!above.isEmpty() && !keys.get(i).startsWith(keys.get(above.peek()))) {
          above.pop();
        }
        above.forEach(j -> overlaps.add(new Overlap(Math.max(i, j), Math.min(i, j))));
        above.push(i);
        if (overlaps.size() >= ENOUGH) {
          break;
        }
      }
      overlaps.sort(Comparator.comparingInt(Overlap::later).thenComparingInt(Overlap::earlier));
      return overlaps;
    }

    private static List<Integer> sorted(List<String> keys) {
      return IntStream.range(0, keys.size())
          .filter(i -> keys.get(i).length() > 1)
          .boxed()
          .sorted(Comparator.comparing(keys::get))
          .toList();
    }
  }
}
