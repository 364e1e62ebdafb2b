package vn.chosach.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Generated;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.documents.Registry;
import vn.chosach.exchange.Exchanges;
import vn.chosach.exchange.firms.Firm;
import vn.chosach.exchange.firms.Firm.FirmReach;
import vn.chosach.exchange.firms.Firm.FirmWish;
import vn.chosach.exchange.firms.FirmAct;
import vn.chosach.exchange.firms.FirmKind;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerEvent;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerHandler.PartnerAct;
import vn.chosach.exchange.partners.WholeKey;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * The client that OpenAPI Generator made of the description at the build is compiled with a program
 * of a partner that uses it, on nothing but the libraries that such a client names, and run.
 */
@ChosachTest
class SampleClientTest {

  private static final Path MADE = Path.of("target", "partner-client", "src", "main", "java");
  private static final Path SAMPLE = Path.of("src", "test", "client", "SampleClient.java");

  @LocalServerPort int port;
  @Autowired Exchanges exchanges;
  @Autowired PartnerHandler partners;
  @Autowired Registry registry;
  @Autowired MovableClock clock;

  @TempDir Path compiled;

  @Test
  void aPartnerThatReadsOnlyTheDescriptionHandsInIsAnsweredAndIsRefusedWhatItMayNot()
      throws Exception {
    compile();
    try (var own =
        new URLClassLoader(
            new URL[] {compiled.toUri().toURL()}, JsonMapper.class.getClassLoader())) {
      var talk = own.loadClass("SampleClient").getMethod("talk", String.class, String.class);
      assertThat(talk.invoke(null, "http://localhost:" + port, key()))
          .isEqualTo(
              List.of(
                  "tip handed in: again false",
                  "the same: again true, true",
                  "its state: RECEIVED",
                  "a page of states: true",
                  "open figures: true",
                  "parcels, time 1: told 1, again 0, refused 1 (exchange.waybill-missing)",
                  "parcels, time 2: told 0, again 1, refused 1 (exchange.waybill-missing)",
                  "without the scope: 403 true"));
    }
  }

  private void compile() throws IOException {
    assertThat(MADE).as("made by \"mvn generate-test-resources\"").isDirectory();
    List<Path> sources;
    try (Stream<Path> made = Files.walk(MADE)) {
      sources =
          Stream.concat(Stream.of(SAMPLE), made.filter(file -> file.toString().endsWith(".java")))
              .toList();
    }
    assertThat(sources).hasSizeGreaterThan(40);
    var compiler = ToolProvider.getSystemJavaCompiler();
    var faults = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(
                  faults,
                  files,
                  null,
                  List.of("-proc:none", "-nowarn", "-d", compiled.toString(), "-cp", libraries()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(done).as(faults.toString()).isTrue();
    }
  }

  /** What the client says that it needs. */
  private static String libraries() {
    return Stream.of(JsonInclude.class, TokenStreamFactory.class, JsonMapper.class, Generated.class)
        .map(one -> one.getProtectionDomain().getCodeSource().getLocation())
        .map(SampleClientTest::path)
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private static String path(URL library) {
    try {
      return Path.of(library.toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The key of a system of a postal firm. */
  private String key() {
    String post = ProvincePack.current().agency("SKHCN");
    var day = Vietnam.dayOf(clock.instant()).minusYears(1);
    Firm firm =
        done(
            exchanges.enter(
                new FirmWish(
                    "Hãng viết theo mô tả",
                    FirmKind.POSTAL,
                    "1/GP",
                    day,
                    "%010d".formatted(System.nanoTime() % 10_000_000_000L),
                    new FirmReach("Đầu mối", "02963900000", "", "Long Xuyên"),
                    day),
                registry.officer(post, Role.CASE_OFFICER)));
    done(
        exchanges.proceed(
            firm.id(), new FirmAct.ConfirmFirm(), 1, registry.officer(post, Role.CASE_OFFICER)));
    ActingOfficer first = registry.officer("SXD-AG", Role.ADMINISTRATOR);
    ActingOfficer second = registry.officer("SXD-AG", Role.ADMINISTRATOR);
    var scopes = Set.of(PartnerScope.TIPS, PartnerScope.FIGURES, PartnerScope.PARCELS);
    var terms = new PartnerTerms("Đầu mối", "it@hang.example", scopes, 30, 600, "");
    Partner system =
        done(
            partners.enter(
                new PartnerWish(
                    "Hệ thống hãng", PartnerKind.POSTAL, null, firm.number(), "Thử", terms),
                first));
    done(partners.proceed(system.id(), PartnerAct.of(PartnerEvent.CONFIRM, null), 1, second));
    return WholeKey.of(partners, system.id(), 2, first, second);
  }

  private static <T> T done(ActOutcome<T> outcome) {
    return outcome.settle(
        value -> value,
        refusal -> {
          throw new AssertionError(refusal);
        });
  }
}
