package io.jobspool;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Holds the arrows between the packages: endpoint to registry to store, and all to {@code meta}.
 */
@AnalyzeClasses(packages = "io.jobspool", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] DATABASE = {
    "io.vertx.sqlclient..",
    "io.vertx.pgclient..",
    "io.vertx.mutiny.sqlclient..",
    "io.vertx.mutiny.pgclient..",
    "io.quarkus.hibernate..",
    "io.quarkus.panache..",
    "io.quarkus.flyway..",
    "io.zonky..",
    "jakarta.persistence..",
    "java.sql..",
    "javax.sql..",
    "org.flywaydb..",
    "org.hibernate..",
    "org.postgresql.."
  };
  private static final String[] HTTP = {
    "jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx.ext.web..", "io.quarkus.vertx.http.."
  };
  private static final String[] INJECTION = {
    "jakarta.inject..", "jakarta.enterprise..", "io.quarkus..", "org.eclipse.microprofile.config.."
  };
  private static final String[] REACTIVE = {"io.smallrye.mutiny..", "io.vertx.."};

  /** Endpoints live beside the types they serve, and are known by their name. */
  private static final DescribedPredicate<JavaClass> ENDPOINTS =
      describe(
          "endpoints and lifecycles",
          type ->
              resideInAnyPackage(ours("authentication", "authorization", "batch", "core"))
                      .test(type)
                  && type.getName().matches(".*(Endpoint|Lifecycle)(\\$.*)?"));

  /** What turns HTTP into calls of the registry and back. */
  private static final DescribedPredicate<JavaClass> HTTP_SIDE =
      ENDPOINTS.or(resideInAnyPackage(ours("auth", "http", "discovery"))).as("the HTTP side");

  private static final DescribedPredicate<JavaClass> DATABASE_SIDE =
      resideInAnyPackage(ours("storage", "watch", "postgres")).as("the database side");

  /** Defaults, validation, strategies and everything else that only computes. */
  private static final DescribedPredicate<JavaClass> PURE =
      resideInAnyPackage(ours("meta", "serializer", "core", "batch", "dialect", "registry.patch"))
          .and(not(ENDPOINTS))
          .as("the pure middle");

  @ArchTest
  static final ArchRule onlyTheDatabaseSideKnowsSql =
      noClasses()
          .that(not(DATABASE_SIDE))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DATABASE)
          .because("a change of the database must stay in storage, watch and postgres")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheHttpSideKnowsJaxRs =
      noClasses()
          .that(not(HTTP_SIDE))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(HTTP)
          .because("rules that know no HTTP can be tested and reused without it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheEdgesAreReactive =
      noClasses()
          .that(
              not(HTTP_SIDE)
                  .and(not(resideInAnyPackage(ours("registry", "storage", "watch", "health")))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(REACTIVE)
          .because("what only computes is synchronous: it is easier to read and to test")
          .allowEmptyShould(true);

  @ArchTest static final ArchRule thePureMiddleIsNotReactive = pure("never waits", REACTIVE);

  @ArchTest
  static final ArchRule thePureMiddleIsNotInjected =
      pure("gets all it needs as arguments", INJECTION);

  @ArchTest
  static final ArchRule thePureMiddleHasNoClock =
      noClasses()
          .that(PURE)
          .should()
          .callMethodWhere(
              describe(
                  "asks what time it is",
                  call ->
                      call.getTargetOwner().getPackageName().equals("java.time")
                          && call.getName().equals("now")))
          .because("the time of a request is an argument, so that a test can choose it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingBlocksOnAResult =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "awaits a Uni",
                  call ->
                      call.getTargetOwner().getName().equals("io.smallrye.mutiny.Uni")
                          && call.getName().equals("await")))
          .because("a blocked event loop stops every request on it")
          .allowEmptyShould(true);

  @ArchTest static final ArchRule metaStandsAlone = arrows("meta");
  @ArchTest static final ArchRule serializerNeedsMeta = arrows("serializer", "meta");
  @ArchTest static final ArchRule fieldsNeedSerializer = arrows("meta.field", "meta", "serializer");

  @ArchTest
  static final ArchRule errorsNeedFields = arrows("meta.error", "meta", "meta.field", "serializer");

  @ArchTest static final ArchRule theRegistryKnowsNoKind = never("registry", "batch", "core");
  @ArchTest static final ArchRule theRegistryKnowsNoHttp = never("registry", "http", "discovery");

  @ArchTest
  static final ArchRule theStoreIsTheLowest =
      never("storage", "batch", "core", "auth", "discovery", "http", "registry", "watch");

  @ArchTest static final ArchRule podsKnowNoJobs = never("core", "batch");

  @ArchTest
  static final ArchRule thePureMiddleKnowsNoStore =
      pure("can be tested without a database", ours("storage", "watch", "postgres"));

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices()
          .matching("io.jobspool.(**)")
          .should()
          .beFreeOfCycles()
          .because("two packages that need each other are one")
          .allowEmptyShould(true);

  private static ArchRule pure(String reason, String... forbidden) {
    return noClasses()
        .that(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .because("what only computes " + reason)
        .allowEmptyShould(true);
  }

  /** The package itself, without those below it, uses of ours only itself and those named. */
  private static ArchRule arrows(String name, String... targets) {
    String[] allowed =
        Stream.concat(Stream.of(name), Arrays.stream(targets))
            .map(target -> "io.jobspool." + target)
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> others =
        resideInAnyPackage("io.jobspool..")
            .and(not(resideInAnyPackage(allowed)))
            .as("ours apart from " + Arrays.toString(allowed));
    return noClasses()
        .that()
        .resideInAPackage("io.jobspool." + name)
        .should(ArchConditions.dependOnClassesThat(others))
        .because("arrows between packages point down only")
        .allowEmptyShould(true);
  }

  private static ArchRule never(String name, String... targets) {
    return noClasses()
        .that()
        .resideInAnyPackage(ours(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ours(targets))
        .because("arrows between packages point down only")
        .allowEmptyShould(true);
  }

  private static String[] ours(String... names) {
    return Arrays.stream(names).map(name -> "io.jobspool." + name + "..").toArray(String[]::new);
  }
}
