package vn.chosach.exchange.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
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
import vn.chosach.exchange.formats.ReadPicture.Gathering;
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

  /**
   * How a kind is written.
   *
   * @param marks properties that tell it from others of its schema, and their values
   * @param names properties that hold what it is called; the first one with a value is read
   */
  private record EntityForm(String schema, Map<String, String> marks, List<String> names) {

    private static EntityForm of(String schema, String... names) {
      return new EntityForm(schema, Map.of(), List.of(names));
    }

    private EntityForm with(String property, String value) {
      return new EntityForm(schema, Map.of(property, value), names);
    }
  }

  private static final Map<ThingKind, EntityForm> FORMS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(ThingKind.PERSON, EntityForm.of("Person", "name")),
              Map.entry(ThingKind.BUSINESS, EntityForm.of("Company", "name")),
              Map.entry(
                  ThingKind.SHOP,
                  EntityForm.of("LegalEntity", "name").with("legalForm", "online shop")),
              Map.entry(
                  ThingKind.CASE,
                  EntityForm.of("CourtCase", "caseNumber", "name")
                      .with("type", "administrative case")),
              Map.entry(
                  ThingKind.PHONE,
                  EntityForm.of("UserAccount", "number", "username").with("service", "phone")),
              Map.entry(
                  ThingKind.EMAIL,
                  EntityForm.of("UserAccount", "email", "username").with("service", "email")),
              Map.entry(ThingKind.ACCOUNT, EntityForm.of("BankAccount", "accountNumber", "name")),
              Map.entry(ThingKind.ADDRESS, EntityForm.of("Address", "full")),
              Map.entry(
                  ThingKind.TAX,
                  EntityForm.of("Identification", "number").with("type", "tax code")),
              Map.entry(
                  ThingKind.CITIZEN,
                  EntityForm.of("Identification", "number").with("type", "citizen number")),
              Map.entry(ThingKind.LINK, EntityForm.of("Listing", "url", "name"))));

  /** Schemata of others that are as good as one of ours. */
  private static final Map<String, ThingKind> ALIKE =
      Map.of(
          "Organization", ThingKind.BUSINESS,
          "PublicBody", ThingKind.BUSINESS,
          "LegalEntity", ThingKind.BUSINESS,
          "CourtCase", ThingKind.CASE);

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
      EntityForm form = form(one.kind());
      var properties = new LinkedHashMap<String, List<String>>();
      form.names().forEach(name -> properties.put(name, List.of(one.name())));
      form.marks().forEach((name, value) -> properties.put(name, List.of(value)));
      if (identity(one.kind())) {
        properties.put(
            "holder",
            picture.ties().stream()
                .filter(tie -> tie.to().equals(one.id()) && tie.role().equals(SharedTie.STATES))
                .map(tie -> tie.from().toString())
                .toList());
      }
      line(new Entity(one.id().toString(), form.schema(), properties, terms.parts()), lines);
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

  private static EntityForm form(ThingKind kind) {
    return Objects.requireNonNull(FORMS.get(kind));
  }

  static Optional<ReadPicture> read(String text) {
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
        all.thing(id, kind, first(one, form(kind).names()));
        for (String holder : texts(one, "holder")) {
          all.tie(id(holder), id, SharedTie.STATES, "");
        }
      }
    }
    return true;
  }

  private static void tie(JsonNode one, String from, String to, Gathering all) {
    all.tie(
        id(first(one, List.of(from))),
        id(first(one, List.of(to))),
        first(one, List.of("role")),
        first(one, List.of("status")));
  }

  /** Others name their entities as they like. */
  private static UUID id(String said) {
    return SentId.of(said).orElseGet(() -> SharedPictures.named("ftm|" + said));
  }

  private static @Nullable ThingKind kind(String schema, JsonNode one) {
    return FORMS.entrySet().stream()
        .filter(it -> it.getValue().schema().equals(schema))
        .filter(
            it ->
                it.getValue().marks().entrySet().stream()
                    .allMatch(mark -> texts(one, mark.getKey()).contains(mark.getValue())))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(ALIKE.get(schema));
  }

  /** The first value of the first of some properties that has one; empty for none. */
  private static String first(JsonNode one, List<String> names) {
    return names.stream().flatMap(name -> texts(one, name).stream()).findFirst().orElse("");
  }

  private static List<String> texts(JsonNode one, String property) {
    return one.path("properties")
        .path(property)
        .valueStream()
        .map(value -> value.asString(""))
        .toList();
  }
}
