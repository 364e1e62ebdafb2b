package vn.chosach.exchange.national;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.HashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chosach.ChosachTest;
import vn.chosach.exchange.national.SubmissionCarrier.NationalDoor;
import vn.chosach.exchange.partners.SigningKeys;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;

/**
 * A program beside that of a test, with another pack. It walks what it is told to, then lets people
 * in and brings what waits, as it is asked to by lines of tabs; all else is done at its pages, over
 * loopback. What it answers begins with an equals sign.
 */
@ChosachTest
class Installation {

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private SubmissionCarrier carrier;

  /**
   * Another program.
   *
   * @param walks tests that it passes before it serves, each a class and a method
   */
  public static void main(String[] walks) {
    for (String walk : walks) {
      passes(selectMethod(walk));
      said("walked");
    }
    passes(selectClass(Installation.class));
    System.exit(0);
  }

  private static void passes(DiscoverySelector test) {
    var summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(LauncherDiscoveryRequestBuilder.request().selectors(test).build(), summary);
    if (summary.getSummary().getTestsSucceededCount() != 1) {
      summary.getSummary().printTo(new PrintWriter(System.out, true));
      summary.getSummary().printFailuresTo(new PrintWriter(System.out, true), 20);
      System.exit(1);
    }
  }

  private static void said(String line) {
    // What an engine says of itself may stand there without an end.
    System.out.println("\n= " + line);
  }

  @Test
  void serves() throws Exception {
    said(port + "\t" + ProvincePack.current().agency("BCD389"));
    var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = asked.readLine(); line != null; line = asked.readLine()) {
      String[] words = line.split("\t");
      if (words[0].equals("round")) {
        round(carrier, words[1], words[2], words[3], UnaryOperator.identity());
        said("done");
      } else {
        Role[] roles = Stream.of(words).skip(1).map(Role::valueOf).toArray(Role[]::new);
        said(cookie(people, port, words[0], roles));
      }
    }
  }

  /** The session of somebody who signed in. */
  static String cookie(People people, int port, String agency, Role... roles) {
    var visit = new Visit(port);
    visit.enter(people, people.completeIn(agency, roles));
    return visit.cookie();
  }

  /**
   * What the job does each minute, where the settings name that committee.
   *
   * @param way what happens to it on its way
   */
  static void round(
      SubmissionCarrier of, String url, String key, String form, UnaryOperator<NationalDoor> way)
      throws IOException, InterruptedException {
    SubmissionCarrier to = to(of, url, key, form);
    to.round(way.apply(to.open()));
  }

  /** Somebody on the way puts another signature in place. */
  static NationalDoor forging(NationalDoor door) {
    return (path, body, heads) -> {
      var changed = new HashMap<>(heads);
      if (body != null) {
        String id = heads.getOrDefault("webhook-id", "");
        long second = Long.parseLong(heads.getOrDefault("webhook-timestamp", ""));
        changed.put("webhook-signature", SigningKeys.sign(other().getPrivate(), id, second, body));
      }
      return door.call(path, body, changed);
    };
  }

  private static KeyPair other() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static SubmissionCarrier to(SubmissionCarrier of, String url, String key, String form) {
    return new SubmissionCarrier(
        of.jdbc(),
        of.keys(),
        of.json(),
        new NationalSettings(url, key, form),
        of.post(),
        of.agencies(),
        of.texts(),
        of.time());
  }
}
