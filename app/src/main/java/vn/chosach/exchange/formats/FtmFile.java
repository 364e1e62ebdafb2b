package vn.chosach.exchange.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.formats.PictureReading.Gathering;
import vn.chosach.subjects.sharing.SharedPicture;
import vn.chosach.subjects.sharing.SharedPicture.SharedThing;
import vn.chosach.subjects.sharing.SharedPicture.SharedTie;
import vn.chosach.subjects.sharing.SharedPicture.ThingKind;
import vn.chosach.subjects.sharing.SharedPictures;
import vn.chosach.ui.SentId;

/**
 * FollowTheMoney: one entity a line. A telephone number is a node of its own ({@code UserAccount}
 * of the service {@code phone}), because who shares one is what is told. A shop page or listing is
 * {@code Listing}, a schema of this program that extends {@code Thing} by its {@code url}. Beside
 * the properties each line bears {@code sharing}, which FollowTheMoney keeps as context.
 */
final class FtmFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SHOP_FORM = "online shop";
  private static final String TAX_TYPE = "tax code";
  private static final String CITIZEN_TYPE = "citizen identity number";

  /** What a service of an account or a type of identification stands for. */
  private static final Map<String, ThingKind> NUMBERS =
      Map.of(
          "phone",
          ThingKind.PHONE,
          "email",
          ThingKind.EMAIL,
          TAX_TYPE,
          ThingKind.TAX,
          CITIZEN_TYPE,
          ThingKind.CITIZEN);

  private FtmFile() {}

  private record Entity(
      String id,
      String schema,
      Map<String, List<String>> properties,
      Map<String, String> sharing) {}

  static byte[] write(SharedPicture picture, ShareTerms terms) {
    Map<UUID, SharedThing> known = picture.byId();
    var lines = new StringBuilder();
    for (SharedThing one : picture.things()) {
      var properties = properties(one);
      if (identity(one.kind())) {
        properties.put(
            "holder",
            picture.ties().stream()
                .filter(tie -> tie.to().equals(one.id()) && tie.role().equals(SharedTie.STATES))
                .map(tie -> tie.from().toString())
                .toList());
      }
      line(new Entity(one.id().toString(), schema(one.kind()), properties, terms.parts()), lines);
    }
    for (SharedTie tie : picture.ties()) {
      ThingKind to = Objects.requireNonNull(known.get(tie.to())).kind();
      if (!(identity(to) && tie.role().equals(SharedTie.STATES))) {
        line(link(tie, to == ThingKind.CASE, terms), lines);
      }
    }
    return lines.toString().getBytes(UTF_8);
  }

  private static void line(Entity entity, StringBuilder lines) {
    lines.append(JSON.writeValueAsString(entity)).append('\n');
  }

  private static Entity link(SharedTie tie, boolean party, ShareTerms terms) {
    var properties = new LinkedHashMap<String, List<String>>();
    properties.put(party ? "party" : "subject", List.of(tie.from().toString()));
    properties.put(party ? "case" : "object", List.of(tie.to().toString()));
    properties.put("role", List.of(tie.role()));
    if (!tie.confidence().isEmpty()) {
      properties.put("status", List.of(tie.confidence()));
    }
    return new Entity(
        SharedPictures.named(tie.from() + "|" + tie.role() + "|" + tie.to()).toString(),
        party ? "CourtCaseParty" : "UnknownLink",
        properties,
        terms.parts());
  }

  /** Numbers by which the law knows somebody stand in FollowTheMoney with their holders. */
  private static boolean identity(ThingKind kind) {
    return kind == ThingKind.TAX || kind == ThingKind.CITIZEN;
  }

  private static String schema(ThingKind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case BUSINESS -> "Company";
      case SHOP -> "LegalEntity";
      case CASE -> "CourtCase";
      case PHONE, EMAIL -> "UserAccount";
      case ACCOUNT -> "BankAccount";
      case ADDRESS -> "Address";
      case TAX, CITIZEN -> "Identification";
      case LINK -> "Listing";
    };
  }

  private static Map<String, List<String>> properties(SharedThing one) {
    String name = one.name();
    var all = new LinkedHashMap<String, List<String>>();
    switch (one.kind()) {
      case PERSON, BUSINESS -> put(all, "name", name);
      case SHOP -> put(all, "name", name, "legalForm", SHOP_FORM);
      case CASE -> put(all, "name", name, "caseNumber", name, "type", "administrative case");
      case PHONE -> put(all, "username", name, "number", name, "service", "phone");
      case EMAIL -> put(all, "username", name, "email", name, "service", "email");
      case ACCOUNT -> put(all, "name", name, "accountNumber", name);
      case ADDRESS -> put(all, "full", name, "country", "vn");
      case TAX -> put(all, "number", name, "type", TAX_TYPE, "country", "vn");
      case CITIZEN -> put(all, "number", name, "type", CITIZEN_TYPE, "country", "vn");
      case LINK -> put(all, "name", name, "url", name);
    }
    return all;
  }

  private static void put(Map<String, List<String>> all, String... pairs) {
    for (int at = 0; at < pairs.length; at += 2) {
      all.put(pairs[at], List.of(pairs[at + 1]));
    }
  }

  static Optional<PictureReading> read(String text) {
    var all = new Gathering();
    for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
      try {
        JsonNode one = JSON.readTree(line);
        String id = one.path("id").asString("");
        if (id.isEmpty() || !entity(id(id), one.path("schema").asString(""), one, all)) {
          all.left(line);
        }
        one.path("sharing")
            .properties()
            .forEach(it -> all.term(it.getKey(), it.getValue().asString("")));
      } catch (JacksonException notJson) {
        all.left(line);
      }
    }
    return Optional.of(all.done());
  }

  private static boolean entity(UUID id, String schema, JsonNode one, Gathering all) {
    switch (schema) {
      case "CourtCaseParty" -> tie(one, "party", "case", all);
      case "UnknownLink" -> tie(one, "subject", "object", all);
      default -> {
        ThingKind kind = kind(schema, one);
        if (kind == null) {
          return false;
        }
        all.thing(id, kind, name(kind, one));
        for (String holder : texts(one, "holder")) {
          all.tie(id(holder), id, SharedTie.STATES, "");
        }
      }
    }
    return true;
  }

  private static void tie(JsonNode one, String from, String to, Gathering all) {
    all.tie(id(first(one, from)), id(first(one, to)), first(one, "role"), first(one, "status"));
  }

  /** Others name their entities as they like. */
  private static UUID id(String said) {
    return SentId.of(said).orElseGet(() -> SharedPictures.named("ftm|" + said));
  }

  private static @Nullable ThingKind kind(String schema, JsonNode one) {
    return switch (schema) {
      case "Person" -> ThingKind.PERSON;
      case "Company", "Organization", "PublicBody" -> ThingKind.BUSINESS;
      case "LegalEntity" ->
          first(one, "legalForm").equals(SHOP_FORM) ? ThingKind.SHOP : ThingKind.BUSINESS;
      case "CourtCase" -> ThingKind.CASE;
      case "UserAccount" -> NUMBERS.get(first(one, "service"));
      case "BankAccount" -> ThingKind.ACCOUNT;
      case "Address" -> ThingKind.ADDRESS;
      case "Identification" -> NUMBERS.get(first(one, "type"));
      case "Listing" -> ThingKind.LINK;
      default -> null;
    };
  }

  private static String name(ThingKind kind, JsonNode one) {
    return switch (kind) {
      case PERSON, BUSINESS, SHOP -> first(one, "name");
      case CASE -> first(one, "caseNumber", "name");
      case PHONE -> first(one, "number", "username");
      case EMAIL -> first(one, "email", "username");
      case ACCOUNT -> first(one, "accountNumber", "iban", "name");
      case ADDRESS -> first(one, "full", "name");
      case TAX, CITIZEN -> first(one, "number");
      case LINK -> first(one, "url", "name");
    };
  }

  /** The first value of the first of some properties that has one; empty for none. */
  private static String first(JsonNode one, String... names) {
    return Arrays.stream(names).flatMap(name -> texts(one, name).stream()).findFirst().orElse("");
  }

  private static List<String> texts(JsonNode one, String property) {
    return one.path("properties")
        .path(property)
        .valueStream()
        .map(value -> value.asString(""))
        .toList();
  }
}
