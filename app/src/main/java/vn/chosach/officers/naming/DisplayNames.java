package vn.chosach.officers.naming;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.directory.Contact;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/**
 * What keys and codes are called, in the language of a page and as of today. A room extends it by
 * what only its own pages name.
 */
public class DisplayNames {

  private static final int ROLL = 500;

  protected final Agencies agencies;
  protected final Areas areas;
  protected final Catalogue catalogue;
  protected final Officers officers;

  protected DisplayNames(NameSources sources) {
    this.agencies = sources.agencies();
    this.areas = sources.areas();
    this.catalogue = sources.catalogue();
    this.officers = sources.officers();
  }

  /** Name of today; the last one of a body that has ended; the key of one that nobody knows. */
  public String agency(String key, Page page) {
    return known(key, page).map(agency -> agency.name().in(page.lang())).orElse(key);
  }

  /** A body as it is today, or as it was last. */
  protected Optional<Agency> known(String key, Page page) {
    return page.visit()
        .once(
            List.of(Agency.class, key),
            () ->
                agencies
                    .asOf(key, page.today())
                    .or(() -> agencies.history(key).map(history -> history.newest())));
  }

  /** The published hotline of an agency on a day; empty when it has none. */
  public Optional<Contact> hotline(String key, LocalDate day) {
    return agencies.contacts(List.of(key), day).getOrDefault(key, List.of()).stream()
        .filter(contact -> contact.kind() == Contact.ContactKind.HOTLINE)
        .findFirst();
  }

  /** Name of an officer; a word that says no more than that it is one where there is no name. */
  public String officer(@Nullable UUID id, Page page) {
    String unknown = page.t("officers.who.officer");
    return id == null
        ? unknown
        : page.visit()
            .once(
                List.of(Officers.class, id),
                () -> officers.displayNames(Set.of(id)).getOrDefault(id, unknown));
  }

  public String actor(Actor actor, Page page) {
    return switch (actor.kind()) {
      case OFFICER, PARTNER -> officer(actor.id(), page);
      case CITIZEN -> page.t("officers.who.citizen");
      case SYSTEM -> page.t("officers.who.system");
    };
  }

  /** Full name of a commune by its code or its key. */
  public @Nullable String area(@Nullable String code, Page page) {
    return code == null
        ? null
        : page.visit().once(Area.class, () -> areas.on(Area.Level.COMMUNE, page.today())).stream()
            .filter(area -> area.code().equals(code) || area.key().equals(code))
            .map(area -> area.fullName().in(page.lang()))
            .findFirst()
            .orElse(code);
  }

  public @Nullable String goods(@Nullable String code, Page page) {
    return code == null
        ? null
        : catalogue
            .goodsGroup(code, page.today())
            .map(group -> group.name().in(page.lang()))
            .orElse(code);
  }

  /** Name of a platform; its code where the catalogue does not know it. */
  public String platform(String code, Page page) {
    return catalogue.platform(code, page.today()).map(one -> one.name()).orElse(code);
  }

  /** A legal ground {@code law:article} as it is cited. */
  public String ground(String ground, Page page) {
    String[] parts = ground.split(":", 2);
    String law = lawTitle(parts[0], page);
    return parts.length == 1 ? law : page.t("officers.ground", law, parts[1]);
  }

  /** Title and number of a law; its code where the catalogue does not know it. */
  protected String lawTitle(String code, Page page) {
    return page.visit()
        .once(
            List.of(LegalBasis.class, code),
            () ->
                catalogue
                    .legalBasis(code)
                    .map(basis -> basis.title() + " (" + basis.number() + ")")
                    .orElse(code));
  }

  /** Groups of goods to choose from. */
  public List<Choice> goods(Page page) {
    return Choice.of(
        catalogue.goodsGroups(page.today()),
        group -> group.code(),
        group -> group.name().in(page.lang()));
  }

  public List<Choice> platforms(Page page) {
    return Choice.of(catalogue.platforms(page.today()), one -> one.code(), one -> one.name());
  }

  /** Communes to choose from, by their code or their key. */
  public List<Choice> communes(Function<Area, String> by, Page page) {
    return Choice.of(
        areas.on(Area.Level.COMMUNE, page.today()), by, area -> area.fullName().in(page.lang()));
  }

  /** Bodies of today to choose from, in the order of the roll. */
  protected List<Choice> bodies(Predicate<Agency> which, Page page) {
    return roll(page).stream()
        .filter(which)
        .filter(body -> !body.lowerFront())
        .map(body -> Choice.of(body.key(), body.name().in(page.lang())))
        .toList();
  }

  protected List<Agency> roll(Page page) {
    return page.visit()
        .once(Agencies.class, () -> agencies.roll(page.today(), "", 0, ROLL).agencies());
  }
}
