package vn.chosach.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chosach.ChosachTest;
import vn.chosach.deadlines.reminding.CalendarFeeds;
import vn.chosach.documents.Registry;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerEvent;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerHandler.PartnerAct;
import vn.chosach.exchange.partners.WholeKey;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.credentials.Links;
import vn.chosach.officers.credentials.OneTimeLink;
import vn.chosach.officers.credentials.RecoveryCodes;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.signin.Visit;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;

/**
 * Who reads the whole database, or a backup of it, opens nothing: every table is read as a dump
 * reads it, and none of the live secrets occurs, in plain, in hex or in base64.
 */
@ChosachTest
class NothingInADumpTest {

  @Autowired People people;
  @Autowired Links links;
  @Autowired RecoveryCodes recovery;
  @Autowired CalendarFeeds feeds;
  @Autowired Tips tips;
  @Autowired Registry registry;
  @Autowired PartnerHandler partners;
  @LocalServerPort int port;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String password;

  @Test
  void noLiveSecretStandsInIt() throws SQLException {
    Person person = people.complete(Role.OPERATOR);
    var visit = new Visit(port);
    visit.enter(people, person);
    Map<String, byte[]> secrets = new LinkedHashMap<>();
    secrets.put("cookie of the session", Base64.getDecoder().decode(visit.cookie()));
    secrets.put("cookie as it is sent", text(visit.cookie()));
    secrets.put("seed of the second factor", person.secret());
    String code = recovery.renew(person.id()).getFirst();
    secrets.put("recovery code", text(code));
    secrets.put("recovery code without hyphens", text(code.replace("-", "")));
    String link = links.issue(OneTimeLink.Purpose.PASSWORD, person.id()).path();
    secrets.put("token of a link", text(link.substring(OneTimeLink.PATH.length())));
    secrets.put("password", text(People.PASSWORD));
    secrets.put("address of a calendar", text(feeds.issue(person.actor())));
    UUID tip = UUID.randomUUID();
    var received =
        (Reception.Received)
            tips.receive(
                tip,
                tip.toString(),
                Report.of(Channel.WEB, "https://vt.example/" + tip, "Chuyện của bản sao"),
                Reporter.UNKNOWN,
                new Actor(Actor.ActorKind.CITIZEN, tip, null));
    secrets.put("code to follow a report", text(received.code().characters()));
    secrets.put("words of a report", text("Chuyện của bản sao"));
    assertThat(visit.get("/ban-lam-viec").statusCode()).as("they are live").isEqualTo(200);
    String key = partnerKey();
    secrets.put("key of a partner", text(key));
    secrets.put(
        "bits of the key of a partner", Base64.getUrlDecoder().decode(key.substring(16) + "A"));

    List<String> found = found(secrets);
    assertThat(found).isEmpty();
  }

  @Test
  void aSecretThatIsPlantedInHexIsFound() throws SQLException {
    byte[] planted = text("bí mật gieo " + UUID.randomUUID());
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE officers.planted (held bytea)");
      try {
        statement.execute(
            "INSERT INTO officers.planted VALUES ('\\x" + HexFormat.of().formatHex(planted) + "')");
        assertThat(found(Map.of("planted", planted)))
            .containsExactly("planted in officers.planted");
      } finally {
        statement.execute("DROP TABLE officers.planted");
      }
    }
  }

  /** As its administrator is shown it, once. */
  private String partnerKey() {
    ActingOfficer first = registry.officer("SXD-AG", Role.ADMINISTRATOR);
    ActingOfficer second = registry.officer("SXD-AG", Role.ADMINISTRATOR);
    var wish =
        new PartnerWish(
            "Hệ thống " + UUID.randomUUID(),
            PartnerKind.PLATFORM,
            null,
            null,
            "Quy chế",
            new PartnerTerms("Bà Mẫu", "mau@san.example", Set.of(PartnerScope.TIPS), 30, 10, ""));
    return partners
        .enter(wish, first)
        .settle(
            one ->
                partners
                    .proceed(one.id(), PartnerAct.of(PartnerEvent.CONFIRM, null), 1, second)
                    .settle(listed -> WholeKey.of(partners, one.id(), 2, first, second), no -> ""),
            no -> "");
  }

  private List<String> found(Map<String, byte[]> secrets) throws SQLException {
    var found = new ArrayList<String>();
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        Statement tables = connection.createStatement();
        Statement rows = connection.createStatement()) {
      connection.setAutoCommit(false);
      rows.setFetchSize(500);
      var names = new ArrayList<String>();
      try (ResultSet all =
          tables.executeQuery(
              """
              SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables
               WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1
              """)) {
        while (all.next()) {
          names.add(all.getString(1));
        }
      }
      assertThat(names).contains("officers.totp", "officers.spring_session", "officers.link");
      for (String table : names) {
        try (ResultSet all = rows.executeQuery("SELECT t::text FROM " + table + " t")) {
          while (all.next()) {
            String row = all.getString(1);
            secrets.forEach(
                (name, secret) -> {
                  if (holds(row, secret) && !found.contains(name + " in " + table)) {
                    found.add(name + " in " + table);
                  }
                });
          }
        }
      }
    }
    return found;
  }

  private static boolean holds(String row, byte[] secret) {
    String base64 = Base64.getEncoder().withoutPadding().encodeToString(secret);
    return row.contains(new String(secret, StandardCharsets.UTF_8))
        || row.toLowerCase(Locale.ROOT).contains(HexFormat.of().formatHex(secret))
        || row.contains(base64)
        || row.contains(base64.replace('+', '-').replace('/', '_'));
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}
