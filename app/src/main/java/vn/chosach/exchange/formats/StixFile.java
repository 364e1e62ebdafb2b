package vn.chosach.exchange.formats;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.formats.ReadPicture.Gathering;
import vn.chosach.identifiers.NamedUuid;
import vn.chosach.subjects.sharing.SharedPicture;
import vn.chosach.subjects.sharing.SharedPicture.SharedThing;
import vn.chosach.subjects.sharing.SharedPicture.SharedTie;
import vn.chosach.subjects.sharing.SharedPicture.ThingKind;
import vn.chosach.subjects.sharing.SharedPictures;
import vn.chosach.ui.SentId;

/**
 * STIX 2.1 (OASIS): identities, incidents, locations, accounts and links, tied by relationships.
 * Every object bears two markings: the level of TLP 2.0 by the identifier that OASIS gave it, and a
 * statement with the terms. Identifiers of observables follow from their contributing properties as
 * the standard lays down (UUID version 5), those of other objects from the names of this program,
 * so that the same is the same when it is told again.
 */
final class StixFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");
  private static final String TLP = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

  /** Since when the levels of TLP 2.0 are defined. */
  private static final String TLP_SINCE = "2022-10-01T00:00:00.000Z";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final String SHOP = "online-shop";
  private static final String MARKING = "marking-definition";

  /** Kinds of account that stand for a number; the list of the standard is open. */
  private static final Map<ThingKind, String> ACCOUNTS =
      Map.of(
          ThingKind.PHONE, "phone",
          ThingKind.ACCOUNT, "vn-bank-account",
          ThingKind.TAX, "vn-tax-code",
          ThingKind.CITIZEN, "vn-citizen-number");

  private StixFile() {}

  /** An object as it is written, part by part. */
  private static final class Written extends LinkedHashMap<String, Object> {

    private Written(String type, String id) {
      and("type", type).and("spec_version", "2.1").and("id", id);
    }

    /** One that says when it was made. */
    private static Written made(String type, UUID id, String at) {
      return new Written(type, type + "--" + id).and("created", at).and("modified", at);
    }

    /** What is not known is left away. */
    private Written and(String name, Object value) {
      if (!value.equals("")) {
        put(name, value);
      }
      return this;
    }

    private String id() {
      return (String) Objects.requireNonNull(get("id"));
    }
  }

  static byte[] write(SharedPicture picture, ShareTerms terms) {
    String at = MOMENT.format(terms.madeAt());
    String what = terms.number() + "|" + at;
    var level =
        new Written(MARKING, MARKING + "--" + terms.level().marking())
            .and("created", TLP_SINCE)
            .and("name", terms.level().label())
            .and("extensions", Map.of(TLP, extension(terms.level())));
    var statement =
        new Written(MARKING, MARKING + "--" + SharedPictures.named("terms|" + what))
            .and("created", at)
            .and("definition_type", "statement")
            .and("definition", Map.of("statement", JSON.writeValueAsString(terms.parts())));
    var sender =
        Written.made("identity", SharedPictures.named("sender|" + terms.sender()), at)
            .and("name", terms.sender())
            .and("identity_class", "organization");
    var objects = new ArrayList<Written>(List.of(level, statement, sender));
    List<String> markings = List.of(level.id(), statement.id());
    var ids = new HashMap<UUID, String>();
    for (SharedThing one : picture.things()) {
      Written thing = thing(one, at, sender.id()).and("object_marking_refs", markings);
      ids.put(one.id(), thing.id());
      objects.add(thing);
    }
    for (SharedTie tie : picture.ties()) {
      UUID id = SharedPictures.named(tie.from() + "|" + tie.role() + "|" + tie.to());
      objects.add(
          Written.made("relationship", id, at)
              .and("created_by_ref", sender.id())
              .and("relationship_type", tie.role().toLowerCase(Locale.ROOT).replace('_', '-'))
              .and("description", tie.confidence())
              .and("source_ref", Objects.requireNonNull(ids.get(tie.from())))
              .and("target_ref", Objects.requireNonNull(ids.get(tie.to())))
              .and("object_marking_refs", markings));
    }
    var bundle = new LinkedHashMap<String, Object>();
    bundle.put("type", "bundle");
    bundle.put("id", "bundle--" + SharedPictures.named("bundle|" + what));
    bundle.put("objects", objects);
    return JSON.writeValueAsBytes(bundle);
  }

  private static Map<String, String> extension(TlpLevel level) {
    return new TreeMap<>(Map.of("extension_type", "property-extension", "tlp_2_0", level.word()));
  }

  private static Written thing(SharedThing one, String at, String sender) {
    String name = one.name();
    return switch (one.kind()) {
      case PERSON, BUSINESS, SHOP -> {
        Written who = named("identity", one, at, sender);
        who.put("identity_class", one.kind() == ThingKind.PERSON ? "individual" : "organization");
        yield one.kind() == ThingKind.SHOP ? who.and("roles", List.of(SHOP)) : who;
      }
      case CASE -> named("incident", one, at, sender);
      case ADDRESS ->
          named("location", one, at, sender).and("country", "VN").and("street_address", name);
      case PHONE, ACCOUNT, TAX, CITIZEN -> {
        String type = Objects.requireNonNull(ACCOUNTS.get(one.kind()));
        yield observable("user-account", Map.of("account_type", type, "user_id", name));
      }
      case LINK -> observable("url", Map.of("value", name));
      case EMAIL -> observable("email-addr", Map.of("value", name));
    };
  }

  private static Written named(String type, SharedThing one, String at, String sender) {
    return Written.made(type, one.id(), at).and("created_by_ref", sender).and("name", one.name());
  }

  private static Written observable(String type, Map<String, String> parts) {
    var said = new TreeMap<>(parts);
    var made =
        new Written(type, type + "--" + NamedUuid.of(OBSERVABLES, JSON.writeValueAsString(said)));
    made.putAll(said);
    return made;
  }

  static Optional<ReadPicture> read(String text) {
    try {
      JsonNode bundle = JSON.readTree(text);
      if (!bundle.path("type").asString("").equals("bundle")) {
        return Optional.empty();
      }
      var all = new Gathering();
      List<JsonNode> objects = bundle.path("objects").valueStream().toList();
      Set<String> senders =
          objects.stream()
              .map(one -> text(one, "created_by_ref"))
              .collect(Collectors.toUnmodifiableSet());
      for (JsonNode one : objects) {
        object(one, senders, all);
      }
      return Optional.of(all.done());
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  /** Objects of systems that watch networks, such as indicators, are told as not read. */
  private static void object(JsonNode one, Set<String> senders, Gathering all) {
    String type = text(one, "type");
    UUID id = id(text(one, "id"));
    ThingKind kind = kind(one, type);
    if (one.path("revoked").asBoolean(false)) {
      all.left("revoked: " + text(one, "id"));
    } else if (type.equals(MARKING)) {
      marking(one, all);
    } else if (type.equals("relationship")) {
      all.tie(
          id(text(one, "source_ref")),
          id(text(one, "target_ref")),
          text(one, "relationship_type").toUpperCase(Locale.ROOT).replace('-', '_'),
          text(one, "description"));
    } else if (kind != null) {
      all.thing(id, kind, name(one, kind));
    } else if (!senders.contains(text(one, "id"))) {
      all.left(type + " " + text(one, "name"));
    }
  }

  private static void marking(JsonNode one, Gathering all) {
    String level = one.path("extensions").path(TLP).path("tlp_2_0").asString("");
    if (!level.isEmpty()) {
      all.term("level", "TLP:" + level.toUpperCase(Locale.ROOT));
    }
    try {
      JsonNode terms = JSON.readTree(one.path("definition").path("statement").asString("{}"));
      terms.properties().forEach(it -> all.term(it.getKey(), it.getValue().asString("")));
    } catch (JacksonException inWords) {
      all.left(one.path("definition").path("statement").asString(""));
    }
  }

  private static @Nullable ThingKind kind(JsonNode one, String type) {
    return switch (type) {
      case "identity" ->
          one.path("roles").valueStream().anyMatch(role -> SHOP.equals(role.asString("")))
              ? ThingKind.SHOP
              : text(one, "identity_class").equals("individual")
                  ? ThingKind.PERSON
                  : one.has("created_by_ref") ? ThingKind.BUSINESS : null;
      case "incident" -> ThingKind.CASE;
      case "location" -> ThingKind.ADDRESS;
      case "url" -> ThingKind.LINK;
      case "email-addr" -> ThingKind.EMAIL;
      case "user-account" ->
          ACCOUNTS.entrySet().stream()
              .filter(it -> it.getValue().equals(text(one, "account_type")))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(null);
      default -> null;
    };
  }

  private static String name(JsonNode one, ThingKind kind) {
    return switch (kind) {
      case PERSON, BUSINESS, SHOP, CASE -> text(one, "name");
      case ADDRESS -> one.has("street_address") ? text(one, "street_address") : text(one, "name");
      case PHONE, ACCOUNT, TAX, CITIZEN ->
          one.has("user_id") ? text(one, "user_id") : text(one, "account_login");
      case LINK, EMAIL -> text(one, "value");
    };
  }

  private static UUID id(String said) {
    int at = said.indexOf("--");
    return SentId.of(at < 0 ? "" : said.substring(at + 2))
        .orElseGet(() -> SharedPictures.named("stix|" + said));
  }

  private static String text(JsonNode one, String property) {
    return one.path(property).asString("");
  }
}
