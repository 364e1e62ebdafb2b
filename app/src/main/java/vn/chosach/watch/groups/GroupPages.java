package vn.chosach.watch.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Dong;
import vn.chosach.screening.Band;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.privacy.SellerPrivacy;
import vn.chosach.watch.review.Groups;

/** Draws up a group: its sellers, and the listings of each. */
@Component
record GroupPages(Groups groups, SellerPrivacy privacy, Catalogue catalogue) {

  private static final String REVIEW = "/giam-sat/duyet";

  /** Empty when there is no such flagged listing. */
  Optional<GroupView> group(UUID hit, Page page, Viewer viewer) {
    List<Groups.Member> members = groups.of(hit);
    if (members.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> platforms =
        catalogue.platforms(page.today()).stream()
            .collect(Collectors.toMap(one -> one.code(), one -> one.name(), (one, two) -> one));
    Map<UUID, String> covered = privacy.covered(sellers(members), viewer.officerId());
    Map<String, List<Groups.Member>> bySeller = new LinkedHashMap<>();
    for (Groups.Member one : members) {
      bySeller.computeIfAbsent(key(one), any -> new ArrayList<>()).add(one);
    }
    List<GroupView.Seller> sellers =
        bySeller.values().stream()
            .sorted(Comparator.comparingInt((List<Groups.Member> all) -> -all.size()))
            .map(all -> seller(all, platforms, covered, page))
            .toList();
    return Optional.of(
        new GroupView(
            members.stream()
                .filter(one -> hit.equals(one.hit()))
                .map(Groups.Member::number)
                .findFirst()
                .orElse(""),
            REVIEW + "/" + hit,
            facts(members, bySeller.size(), page),
            sellers,
            members.size() == Groups.MOST));
  }

  private static String key(Groups.Member one) {
    UUID seller = one.sellerId();
    return seller == null ? one.platform() + "/" : seller.toString();
  }

  private static Map<UUID, SellerPrivacy.Named> sellers(List<Groups.Member> members) {
    Map<UUID, SellerPrivacy.Named> sellers = new LinkedHashMap<>();
    for (Groups.Member one : members) {
      UUID seller = one.sellerId();
      if (seller != null) {
        sellers.put(seller, new SellerPrivacy.Named(one.seller(), one.official()));
      }
    }
    return sellers;
  }

  private static List<Fact> facts(List<Groups.Member> members, int sellers, Page page) {
    long platforms = members.stream().map(Groups.Member::platform).distinct().count();
    long photos = members.stream().filter(Groups.Member::photo).count();
    long texts = members.stream().filter(Groups.Member::text).count();
    long flagged = members.stream().filter(one -> one.hit() != null).count();
    return List.of(
        Fact.of(page.t("watch.group.listings"), page.number(members.size())),
        Fact.of(page.t("watch.group.sellers"), page.number(sellers)),
        Fact.of(page.t("watch.group.platforms"), page.number(platforms)),
        Fact.of(page.t("watch.group.photos"), page.number(photos)),
        Fact.of(page.t("watch.group.texts"), page.number(texts)),
        Fact.of(page.t("watch.group.flagged"), page.number(flagged)));
  }

  private static GroupView.Seller seller(
      List<Groups.Member> all,
      Map<String, String> platforms,
      Map<UUID, String> covered,
      Page page) {
    Groups.Member first = all.getFirst();
    UUID id = first.sellerId();
    String name =
        id == null || first.seller().isEmpty()
            ? page.t("watch.seller.unnamed")
            : covered.getOrDefault(id, first.seller());
    boolean hidden = id != null && covered.containsKey(id);
    return new GroupView.Seller(
        name,
        first.platform().isEmpty()
            ? page.t("watch.columns.platform.none")
            : platforms.getOrDefault(first.platform(), first.platform()),
        first.strikes() == 0 ? null : page.t("watch.group.strikes", first.strikes()),
        all.stream().map(one -> row(one, hidden, page)).toList());
  }

  private static GroupView.GroupRow row(Groups.Member one, boolean hidden, Page page) {
    UUID hit = one.hit();
    Long price = one.price();
    var state = one.state();
    return new GroupView.GroupRow(
        hidden ? SellerPrivacy.covered(one.title(), one.seller()) : one.title(),
        hit == null ? null : REVIEW + "/" + hit,
        one.number(),
        price == null ? page.t("watch.price.none") : page.money(new Dong(price)),
        by(one, page),
        page.moment(one.firstSeen()),
        hit == null ? Tone.NONE : tone(one.score()),
        state == null ? page.t("watch.group.unflagged") : page.t(state.textKey()),
        gone(one, page));
  }

  private static @Nullable String gone(Groups.Member one, Page page) {
    var at = one.removedAt();
    return at == null ? null : page.t("watch.gone", page.moment(at));
  }

  private static String by(Groups.Member one, Page page) {
    var by = new ArrayList<String>();
    if (one.photo()) {
      by.add(page.t("watch.like.photo"));
    }
    if (one.text()) {
      by.add(page.t("watch.like.text"));
    }
    return by.isEmpty() ? "–" : String.join(", ", by);
  }

  private static Tone tone(int score) {
    return switch (Band.of(score)) {
      case CASE -> Tone.WARN;
      case REVIEW -> Tone.CARE;
      case NOTE -> Tone.OK;
      case CLEAN -> Tone.NONE;
    };
  }
}
