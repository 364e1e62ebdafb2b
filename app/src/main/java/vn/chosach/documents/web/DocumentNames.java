package vn.chosach.documents.web;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.documents.web.DraftedPage.DocumentsRow;
import vn.chosach.kernel.ActOutcome.FieldRefusal;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Words for documents in lists and heads. */
@Component
record DocumentNames(Agencies agencies, InstantSource time) {

  private static final int MOST = 500;
  private static final String COMMUNES = "BCD389-XA-";

  List<DocumentsRow> of(List<Document> documents, Page page) {
    return documents.stream()
        .map(
            one ->
                new DocumentsRow(
                    DocumentRoutes.page(one.id()),
                    one.subject(),
                    kind(one.kind(), page),
                    agency(one.agency(), page),
                    one.number() == null ? "–" : one.number(),
                    page.day(one.day()),
                    tone(one.state()),
                    page.t(one.state().textKey())))
        .toList();
  }

  String kind(String code, Page page) {
    return Kinds.of(code)
        .map(documentKind -> page.lang() == Lang.VI ? documentKind.nameVi() : documentKind.nameEn())
        .orElse(code);
  }

  String agency(String key, Page page) {
    return agencies
        .asOf(key, Vietnam.dayOf(time.instant()))
        .map(body -> body.name().in(page.lang()))
        .orElse(key);
  }

  /** These to choose from. */
  List<Choice> agencies(Collection<String> keys, Page page) {
    return Choice.of(keys, key -> key, key -> agency(key, page));
  }

  /** Bodies of the province in being today, by key; committees of communes are left out. */
  List<Choice> roll(Page page) {
    return bodies().stream()
        .filter(body -> !body.key().startsWith(COMMUNES))
        .map(body -> Choice.of(body.key(), body.name().in(page.lang())))
        .toList();
  }

  /** Finds the key of whoever is named as on the roll, so that the receipt can come back. */
  List<Recipient> keyed(List<Recipient> typed) {
    if (typed.stream().allMatch(one -> one.agency() != null)) {
      return typed;
    }
    Map<String, String> keys = keys();
    return typed.stream()
        .map(
            one ->
                one.agency() != null
                    ? one
                    : new Recipient(keys.get(folded(one.name())), one.name(), one.purpose()))
        .toList();
  }

  /** Recipients whose key no body of today has: nobody could say that it was received. */
  List<FieldRefusal> unknown(String field, List<Recipient> recipients) {
    return recipients.stream()
        .flatMap(one -> Stream.ofNullable(one.agency()))
        .filter(key -> agencies.asOf(key, Vietnam.dayOf(time.instant())).isEmpty())
        .distinct()
        .sorted()
        .map(key -> Refusal.of("documents.unknown-agency", "agency", key))
        .map(fault -> new FieldRefusal(field, fault))
        .toList();
  }

  /**
   * Keys of bodies that are named by key or by name, with commas, semicolons or lines between; keys
   * also with blanks. What is not known stays as it was typed.
   */
  Set<String> keys(String said) {
    Map<String, String> keys = keys();
    var named = new TreeSet<String>();
    for (String one : said.split("[,;\\n]+", -1)) {
      String name = one.strip();
      if (name.matches("[A-Z0-9-]+(\\s+[A-Z0-9-]+)+")) {
        named.addAll(Arrays.asList(name.split("\\s+", -1)));
      } else if (!name.isEmpty()) {
        named.add(keys.getOrDefault(folded(name), name));
      }
    }
    return named;
  }

  private Map<String, String> keys() {
    var keys = new HashMap<String, String>();
    for (Agency body : bodies()) {
      keys.put(folded(body.name().vi()), body.key());
    }
    return keys;
  }

  private List<Agency> bodies() {
    return agencies.roll(Vietnam.dayOf(time.instant()), "", 0, MOST).agencies();
  }

  private static String folded(String name) {
    return Folding.nfc(name).strip().toLowerCase(Locale.ROOT);
  }

  static Tone tone(DocumentState state) {
    return switch (state) {
      case DRAFT, OPINIONS -> Tone.NONE;
      case SUBMITTED, SIGNED, NUMBERED -> Tone.CARE;
      case ISSUED -> Tone.OK;
      case REPLACED, DROPPED -> Tone.DONE;
      case VOIDED -> Tone.WARN;
    };
  }

  static Tone tone(DocumentFile.DeliveryState state) {
    return switch (state) {
      case SENT -> Tone.NONE;
      case RECEIVED, PRESENTED -> Tone.CARE;
      case HANDLED -> Tone.OK;
      case REFUSED -> Tone.WARN;
    };
  }
}
