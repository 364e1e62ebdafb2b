package vn.chosach.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Office;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * Records of two agencies as life leaves them: own, given to another, taken back, foreign; closed
 * to an officer who stepped aside; and numbers that stand for nothing. Planted once for all tests
 * of this package. Each holds a word that stands nowhere else.
 */
@Component
class Scene {

  static final String OFFICE = "SCT-AG";
  static final String POLICE = "CA-AG";
  static final String MARKET = "QLTT-AG";

  /** With it each planted word begins. */
  static final String BEGINNING = "matran";

  private final Office office;
  private final Papers papers;
  private final Desks desks;
  private final Files files;
  private final Integrity integrity;
  private final Letters letters;
  private final Map<String, Who> people = new HashMap<>();
  private final Map<String, List<Item>> items = new LinkedHashMap<>();
  private boolean planted;
  private final Map<String, Planted> words = new LinkedHashMap<>();

  Scene(
      Office office,
      Papers papers,
      Desks desks,
      Files files,
      Integrity integrity,
      Letters letters) {
    this.letters = letters;
    this.office = office;
    this.papers = papers;
    this.desks = desks;
    this.files = files;
    this.integrity = integrity;
  }

  /** A word that stands in one record only. */
  record Planted(Thing thing, Item item) {}

  /** The records of a kind, the guessed one last. */
  synchronized List<Item> items(String kind) {
    plant();
    return items.getOrDefault(kind, List.of());
  }

  synchronized Map<String, Planted> words() {
    plant();
    return words;
  }

  /** The officer of a role in an agency, the same one each time. */
  Who officer(String agency, Role role) {
    return officer(agency, role, "");
  }

  private synchronized Who officer(String agency, Role role, String part) {
    return people.computeIfAbsent(
        agency + role + part,
        key -> {
          ActingOfficer reader = office.officer(agency, role);
          return new Who(Office.id(reader), agency, reader.roles(), part);
        });
  }

  /** Works on cases beside the officer whose cases the scene is about, and has none. */
  Who colleague() {
    return officer(OFFICE, Role.CASE_OFFICER, "colleague");
  }

  /** A head who stepped aside from the case from which its officer did. */
  Who recused() {
    return officer(OFFICE, Role.AGENCY_HEAD, "recused");
  }

  /** An officer of the integrity desk who stepped aside from one of its cases. */
  Who asideAtTheDesk() {
    return officer(OFFICE, Role.INTEGRITY_OFFICER, "recused");
  }

  /** Every role in both agencies, those who are a second of theirs, and a stranger. */
  List<Who> everyone() {
    var all = new ArrayList<Who>();
    for (Role role : Role.values()) {
      all.add(officer(OFFICE, role));
      all.add(officer(POLICE, role));
    }
    all.addAll(List.of(colleague(), recused(), asideAtTheDesk(), Who.STRANGER));
    return all;
  }

  /** Accounts of the office except one. */
  Set<UUID> colleaguesOf(ActingOfficer one) {
    return everyone().stream()
        .filter(who -> who.agency().equals(OFFICE) && !who.officer().equals(Office.id(one)))
        .map(Who::officer)
        .collect(Collectors.toSet());
  }

  ActingOfficer reader(String agency, Role role) {
    return reader(officer(agency, role));
  }

  static ActingOfficer reader(Who who) {
    return new ActingOfficer(Actor.officer(who.officer(), who.agency()), who.roles());
  }

  static Thing thing(String kind) {
    return switch (kind) {
      case "case" -> Thing.CASE;
      case "signal", "signal-act" -> Thing.SIGNAL;
      case "tip" -> Thing.TIP;
      case "referral" -> Thing.REFERRAL;
      case "holding" -> Thing.HOLDING;
      case "document" -> Thing.DOCUMENT;
      case "incoming" -> Thing.INCOMING;
      case "clock" -> Thing.CLOCK;
      case "capture" -> Thing.CAPTURE;
      case "report" -> Thing.REPORT;
      case "publication" -> Thing.PUBLICATION;
      case "matter" -> Thing.MATTER;
      case "funding" -> Thing.FUNDING;
      case "integrity-case" -> Thing.INTEGRITY_CASE;
      case "petition" -> Thing.PETITION;
      default -> Thing.COMMON;
    };
  }

  void add(String kind, Item item) {
    items.computeIfAbsent(kind, key -> new ArrayList<>()).add(item);
  }

  void add(String kind, Item item, String word) {
    add(kind, item);
    words.put(word, new Planted(thing(kind), item));
  }

  static String word() {
    return BEGINNING + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
  }

  private void plant() {
    if (!planted) {
      items.clear();
      words.clear();
      desks.plant(this);
      files.plant(this);
      papers.plant(this);
      integrity.plant(this);
      letters.plant(this);
      planted = true;
    }
  }
}
