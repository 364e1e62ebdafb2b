package vn.chosach.publicity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Page;

/** What keys and codes are called, in the language of the page. */
@Component
class PublicNames {

  private final Agencies agencies;
  private final Areas areas;
  private final Catalogue catalogue;
  private final Officers officers;

  PublicNames(Agencies agencies, Areas areas, Catalogue catalogue, Officers officers) {
    this.agencies = agencies;
    this.areas = areas;
    this.catalogue = catalogue;
    this.officers = officers;
  }

  /** By the name that it had on that day. */
  String agency(@Nullable String key, LocalDate on, Page page) {
    return key == null
        ? ""
        : agencies
            .asOf(key, on)
            .or(() -> agencies.asOf(key, page.today()))
            .map(one -> one.name().in(page.lang()))
            .orElse(key);
  }

  String officer(@Nullable UUID id, Page page) {
    return id == null
        ? page.t("publicity.nobody")
        : officers.displayNames(Set.of(id)).getOrDefault(id, page.t("publicity.somebody"));
  }

  String actor(Actor actor, Page page) {
    return actor.kind() == Actor.Kind.SYSTEM
        ? page.t("publicity.by-itself")
        : officer(actor.id(), page);
  }

  String area(@Nullable String code, Page page) {
    return code == null
        ? ""
        : areas.on(Area.Level.COMMUNE, page.today()).stream()
            .filter(area -> area.code().equals(code) || area.key().equals(code))
            .map(area -> area.fullName().in(page.lang()))
            .findFirst()
            .orElse("");
  }

  String goods(@Nullable String code, Page page) {
    return code == null
        ? ""
        : catalogue
            .goodsGroup(code, page.today())
            .map(group -> group.name().in(page.lang()))
            .orElse(code);
  }

  /** A ground {@code law:article} as it is cited. */
  String law(String law, Page page) {
    List<String> parts = List.of(law.split(":", 2));
    String name =
        catalogue
            .legalBasis(parts.getFirst())
            .map(one -> one.title() + " (" + one.number() + ")")
            .orElse(parts.getFirst());
    return parts.size() < 2 ? name : page.t("publicity.law", name, parts.get(1));
  }
}
