package vn.chosach.exchange.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.identifiers.NamedUuid;
import vn.chosach.subjects.sharing.SharedPicture;
import vn.chosach.subjects.sharing.SharedPicture.SharedThing;
import vn.chosach.subjects.sharing.SharedPicture.SharedTie;
import vn.chosach.subjects.sharing.SharedPicture.ThingKind;
import vn.chosach.subjects.sharing.SharedPictures;

/**
 * What is written is read back, under its terms, in every form. FollowTheMoney is held against the
 * names of its published model, STIX against the required properties of its specification, because
 * no package of a registry ships its schemas.
 */
class InterchangeTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final ShareTerms TERMS =
      new ShareTerms(
          "BD-2026-0007",
          "Chi cục <A> & \"B\"",
          "Cơ quan nhận",
          TlpLevel.AMBER_STRICT,
          "Điều 5, Luật mẫu",
          "Xác minh kho; gian hàng",
          LocalDate.of(2027, 1, 31),
          Instant.parse("2026-12-01T01:02:03.004Z"));

  private static final SharedPicture PICTURE = picture();

  private static SharedPicture picture() {
    var names =
        Map.ofEntries(
            Map.entry(ThingKind.PERSON, "Nguyễn Thị Mẫu"),
            Map.entry(ThingKind.BUSINESS, "Công ty Mẫu <Vỏ> & Co"),
            Map.entry(ThingKind.SHOP, "Shop \"Mai\""),
            Map.entry(ThingKind.CASE, "VV-2026-0001"),
            Map.entry(ThingKind.PHONE, "0900000001"),
            Map.entry(ThingKind.ACCOUNT, "VCB 0071000000001"),
            Map.entry(ThingKind.ADDRESS, "12 đường Mẫu, Long Xuyên"),
            Map.entry(ThingKind.TAX, "1600000001"),
            Map.entry(ThingKind.CITIZEN, "089000000001"),
            Map.entry(ThingKind.LINK, "https://shop.example/mai?x=1&y=2"),
            Map.entry(ThingKind.EMAIL, "mai@shop.example"));
    List<SharedThing> things =
        java.util.Arrays.stream(ThingKind.values())
            .map(kind -> new SharedThing(id(kind), kind, String.valueOf(names.get(kind))))
            .toList();
    return new SharedPicture(
        things,
        List.of(
            tie(ThingKind.PERSON, ThingKind.CASE, SharedTie.NAMED_IN, ""),
            tie(ThingKind.SHOP, ThingKind.CASE, SharedTie.NAMED_IN, ""),
            tie(ThingKind.PERSON, ThingKind.PHONE, SharedTie.STATES, ""),
            tie(ThingKind.SHOP, ThingKind.PHONE, SharedTie.STATES, ""),
            tie(ThingKind.PERSON, ThingKind.CITIZEN, SharedTie.STATES, ""),
            tie(ThingKind.BUSINESS, ThingKind.TAX, SharedTie.STATES, ""),
            tie(ThingKind.PERSON, ThingKind.TAX, SharedTie.STATES, ""),
            tie(ThingKind.SHOP, ThingKind.LINK, SharedTie.STATES, ""),
            tie(ThingKind.SHOP, ThingKind.EMAIL, SharedTie.STATES, ""),
            tie(ThingKind.ADDRESS, ThingKind.CASE, SharedTie.NAMED_IN, ""),
            tie(ThingKind.PERSON, ThingKind.ADDRESS, "STORES", "LOW"),
            tie(ThingKind.PERSON, ThingKind.CASE, "LEADS", "HIGH"),
            tie(ThingKind.PERSON, ThingKind.ACCOUNT, "CONTROLS_ACCOUNT", "MIDDLE")));
  }

  private static UUID id(ThingKind kind) {
    return SharedPictures.named("thử-" + kind);
  }

  private static SharedTie tie(ThingKind from, ThingKind to, String role, String confidence) {
    return new SharedTie(id(from), id(to), role, confidence);
  }

  @ParameterizedTest
  @EnumSource(InterchangeForm.class)
  void what_is_written_is_read_back_under_its_terms(InterchangeForm form) {
    byte[] bytes = form.write(PICTURE, TERMS);
    assertThat(form.write(PICTURE, TERMS)).as("the same twice").isEqualTo(bytes);
    assertThat(InterchangeForm.of(bytes)).as("told by its content").contains(form);
    ReadPicture back = form.read(bytes).orElseThrow();
    assertThat(back.unread()).isEmpty();
    assertThat(back.terms()).contains(TERMS);
    assertThat(back.picture().told()).isEqualTo(PICTURE.told());
    byte[] again = form.write(back.picture(), TERMS);
    assertThat(form.read(again).orElseThrow().picture().told()).isEqualTo(PICTURE.told());
    assertThat(form.read(new byte[] {(byte) 0xC3, 0x28})).as("no text").isEmpty();
    assertThat(form.read("nothing".getBytes(UTF_8)).map(it -> it.picture().things()))
        .as("nothing of ours")
        .isIn(java.util.Optional.empty(), java.util.Optional.of(List.of()));
  }

  @Test
  void entities_have_the_schemata_and_properties_of_the_published_model() throws IOException {
    JsonNode model;
    try (InputStream in = getClass().getResourceAsStream("/interchange/ftm-model.json")) {
      model = JSON.readTree(in).get("schemata");
    }
    for (String line : new String(InterchangeForm.FTM.write(PICTURE, TERMS), UTF_8).split("\n")) {
      JsonNode one = JSON.readTree(line);
      String schema = one.get("schema").asString();
      Set<String> said = new HashSet<>(one.get("properties").propertyNames());
      boolean ours = schema.equals("Listing");
      JsonNode known = model.path(ours ? "Thing" : schema);
      assertThat(known.isMissingNode()).as(schema).isFalse();
      if (ours) {
        assertThat(said.remove("url")).as("what Listing adds to Thing").isTrue();
      }
      assertThat(texts(known.get("properties"))).as(schema).containsAll(said);
      if (!ours) {
        assertThat(said).as(schema + " " + said).containsAll(texts(known.get("required")));
      }
      assertThat(one.get("sharing").get("level").asString())
          .as("each line bears its level")
          .isEqualTo("TLP:AMBER+STRICT");
    }
  }

  private static Set<String> texts(JsonNode list) {
    var texts = new HashSet<String>();
    list.forEach(one -> texts.add(one.asString()));
    return texts;
  }

  /** STIX 2.1, sections 3 to 7: what each type of object must have. */
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "identity", List.of("created", "modified", "name"),
          "incident", List.of("created", "modified", "name"),
          "location", List.of("created", "modified", "country"),
          "relationship",
              List.of("created", "modified", "relationship_type", "source_ref", "target_ref"),
          "marking-definition", List.of("created"),
          "user-account", List.of("account_type", "user_id"),
          "url", List.of("value"),
          "email-addr", List.of("value"));

  @Test
  void a_bundle_has_what_its_specification_requires_and_every_object_is_marked() {
    JsonNode bundle = JSON.readTree(InterchangeForm.STIX.write(PICTURE, TERMS));
    assertThat(bundle.get("id").asString()).matches("bundle--" + UUIDS);
    var ids = new HashSet<String>();
    bundle.get("objects").forEach(one -> ids.add(one.get("id").asString()));
    assertThat(ids).as("each once").hasSameSizeAs(list(bundle));
    for (JsonNode one : list(bundle)) {
      String type = one.get("type").asString();
      assertThat(one.get("spec_version").asString()).isEqualTo("2.1");
      assertThat(one.get("id").asString()).matches(type + "--" + UUIDS);
      assertThat(one.propertyNames()).as(type).containsAll(REQUIRED.get(type));
      for (String moment : List.of("created", "modified")) {
        assertThat(one.path(moment).asString("2026-12-01T01:02:03.004Z"))
            .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
      }
      for (String ref : List.of("created_by_ref", "source_ref", "target_ref")) {
        assertThat(ids).contains(one.path(ref).asString(one.get("id").asString()));
      }
      assertThat(one.path("relationship_type").asString("a")).matches("[a-z0-9-]+");
      boolean about = !type.equals("marking-definition") && !one.equals(list(bundle).get(2));
      assertThat(texts(one.path("object_marking_refs")))
          .as(type)
          .hasSize(about ? 2 : 0)
          .allSatisfy(mark -> assertThat(ids).contains(mark));
    }
    assertThat(ids).contains("marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003");
  }

  private static final String UUIDS =
      "[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

  private static List<JsonNode> list(JsonNode bundle) {
    return bundle.get("objects").valueStream().toList();
  }

  @Test
  void identifiers_of_observables_are_those_of_the_examples_of_the_standard() {
    UUID space = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");
    assertThat(NamedUuid.of(space, "{\"value\":\"198.51.100.3\"}"))
        .hasToString("28bb3599-77cd-5a82-a950-b5bc3caf07c4");
    assertThat(
            new String(
                InterchangeForm.STIX.write(
                    new SharedPicture(
                        List.of(
                            new SharedThing(
                                id(ThingKind.LINK),
                                ThingKind.LINK,
                                "https://example.com/research/index.html")),
                        List.of()),
                    TERMS),
                UTF_8))
        .contains("url--47c3cf9a-5027-5bf0-997a-017c7edc7c55");
  }

  @Test
  void what_others_wrote_is_read_as_far_as_it_is_ours_and_the_rest_is_told() {
    ReadPicture ftm =
        read(
            InterchangeForm.FTM,
            """
            {"id":"NK-1","schema":"Person","properties":{"name":["Ông Khách"]}}
            {"id":"NK-2","schema":"Organization","properties":{"name":["Hội Khách"]}}
            {"id":"NK-3","schema":"UnknownLink","properties":{"subject":["NK-1"],"object":["NK-2"],"role":["thành viên"]}}
            {"id":"NK-4","schema":"Vessel","properties":{"name":["Tàu"]}}
            {"id":"NK-5","schema":"UnknownLink","properties":{"subject":["NK-1"],"object":["NK-9"]}}
            not json
            """);
    assertThat(ftm.picture().told()).hasSize(3).anyMatch(it -> it.startsWith("PERSON Ông Khách |"));
    assertThat(ftm.unread()).hasSize(3).anyMatch(it -> it.contains("Vessel"));
    assertThat(ftm.terms()).isEmpty();
    ReadPicture stix =
        read(
            InterchangeForm.STIX,
            """
            {"type":"bundle","id":"bundle--1","objects":[
             {"type":"indicator","id":"indicator--1","name":"mẫu"},
             {"type":"identity","id":"identity--1","name":"Bà Khách","identity_class":"individual"},
             {"type":"identity","id":"identity--2","name":"Rút","identity_class":"individual","revoked":true},
             {"type":"marking-definition","id":"marking-definition--9","definition_type":"statement","definition":{"statement":"Nội bộ"}}]}
            """);
    assertThat(stix.picture().told()).containsExactly("PERSON Bà Khách");
    assertThat(stix.unread())
        .hasSize(3)
        .contains("indicator mẫu", "revoked: identity--2", "Nội bộ");
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<graphml><graph><node id=\"a\"><data key=\"label\">&x;</data></node></graph></graphml>";
    assertThat(InterchangeForm.GRAPHML.read(bomb.getBytes(UTF_8)).map(it -> it.picture().things()))
        .as("nothing outside is read")
        .isIn(java.util.Optional.empty(), java.util.Optional.of(List.of()));
  }

  private static ReadPicture read(InterchangeForm form, String text) {
    return form.read(text.getBytes(UTF_8)).orElseThrow();
  }
}
