package vn.chosach.conduct.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.directory.Agencies;
import vn.chosach.officers.AccountRequest;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.officers.urgent.UrgentAct;
import vn.chosach.officers.urgent.UrgentActs;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;

/**
 * What auditors and the integrity desk are told about accounts: what was done at once and waits for
 * their look, who asked for whose account, role or way in, who agreed, and whose signature was
 * refused because one had made the other.
 */
@Controller
record AccountWatchController(
    UrgentActs urgent,
    AccountRequests requests,
    SecondPersonPolicy seconds,
    Officers officers,
    Agencies agencies) {

  private static final String AGREED = ConductRoutes.ACCOUNTS + "/{id}/dong-y";
  private static final String LOOKED = ConductRoutes.ACCOUNTS + "/{id}/da-xem";

  @PostMapping(LOOKED)
  ModelAndView look(FormVisit visit, Viewer viewer, @PathVariable UUID id) {
    return visit.press(
        ConductRoutes.ACCOUNTS,
        sent -> urgent.look(id, viewer.actor(), viewer.roles()),
        done -> visit.say(ConductRoutes.ACCOUNTS, "conduct.accounts.urgent.looked"));
  }

  /** Of two administrators one goes: nobody else is left who could agree. */
  @PostMapping(AGREED)
  ModelAndView agree(FormVisit visit, Viewer viewer, @PathVariable UUID id) {
    return visit.press(
        ConductRoutes.ACCOUNTS,
        sent -> requests.agreeInPlace(id, "", viewer.actor(), viewer.roles()),
        done -> visit.say(ConductRoutes.ACCOUNTS, "conduct.accounts.agreed-in-place"));
  }

  @GetMapping(ConductRoutes.ACCOUNTS)
  ModelAndView show(Page page, Viewer viewer) {
    List<UrgentAct> acts = urgent.newest();
    List<AccountRequest> asked = requests.newest();
    List<SecondPersonPolicy.Try> tries = seconds.tries();
    Map<UUID, String> names = names(acts, asked, tries);
    Set<UUID> own =
        requests.inPlace(ActingOfficer.of(viewer)).stream()
            .map(AccountRequest::id)
            .collect(Collectors.toSet());
    return new ModelAndView(
        "conduct/accounts",
        "watch",
        new AccountWatchPage(
            acts.stream().map(one -> row(one, names, viewer, page)).toList(),
            tries.stream().map(one -> row(one, names, page)).toList(),
            asked.stream().map(one -> row(one, own, names, page)).toList()));
  }

  private AccountWatchPage.UrgentRow row(
      UrgentAct one, Map<UUID, String> names, Viewer viewer, Page page) {
    UUID by = one.by();
    UUID id = one.officer();
    String officer = id == null ? "–" : names.getOrDefault(id, "–");
    Instant until = one.until();
    boolean looks =
        one.waits()
            && id != null
            && !one.concerns(viewer.officerId())
            && !one.lookers().contains(viewer.officerId());
    String lookers =
        one.lookers().stream()
            .map(looker -> names.getOrDefault(looker, "–"))
            .collect(Collectors.joining(", "));
    return new AccountWatchPage.UrgentRow(
        page.moment(one.at()),
        until == null
            ? returned(id, officer, page)
            : page.t(
                one.lifted() == null
                    ? "conduct.accounts.urgent.lock"
                    : "conduct.accounts.urgent.lifted",
                officer,
                page.moment(one.lifted() == null ? until : one.lifted())),
        by == null
            ? page.t("conduct.accounts.urgent.console")
            : person(by, one.agency(), names, page),
        one.reason(),
        lookers.isEmpty() ? page.t("conduct.accounts.urgent.nobody") : lookers,
        looks ? ConductRoutes.ACCOUNTS + "/" + one.id() + "/da-xem" : "");
  }

  private static String returned(@Nullable UUID id, String officer, Page page) {
    return id == null
        ? page.t("conduct.accounts.urgent.nobody-yet")
        : page.t("conduct.accounts.urgent.return", officer);
  }

  private AccountWatchPage.Tried row(
      SecondPersonPolicy.Try one, Map<UUID, String> names, Page page) {
    UUID beside = one.beside();
    return new AccountWatchPage.Tried(
        page.moment(one.at()),
        person(one.officer(), one.agency(), names, page),
        beside == null ? "–" : names.getOrDefault(beside, "–"),
        page.t("conduct.accounts." + one.code().replaceFirst("^officers\\.", "")));
  }

  private AccountWatchPage.AccountWatchAsked row(
      AccountRequest one, Set<UUID> own, Map<UUID, String> names, Page page) {
    AccountRequest.Settled settled = one.settled();
    return new AccountWatchPage.AccountWatchAsked(
        page.moment(one.asked().at()),
        what(one, names, page),
        person(one.asked().officer(), one.asked().agency(), names, page),
        settled == null
            ? page.t("conduct.accounts.waits")
            : page.t(
                outcome(settled.outcome()),
                person(settled.by().officer(), settled.by().agency(), names, page),
                page.moment(settled.by().at())),
        one.reason(),
        own.contains(one.id()) ? ConductRoutes.ACCOUNTS + "/" + one.id() + "/dong-y" : "");
  }

  private String what(AccountRequest one, Map<UUID, String> names, Page page) {
    return switch (one.wish()) {
      case AccountRequest.AccountRequestWish.WishOpen open ->
          page.t(
              "conduct.accounts.open",
              open.account().displayName(),
              agency(open.account().agencyKey(), page),
              role(open.role(), page),
              days(open.account().from(), open.account().to(), page));
      case AccountRequest.AccountRequestWish.Grant grant ->
          page.t(
              "conduct.accounts.grant",
              names.getOrDefault(grant.officer(), "–"),
              role(grant.role().name(), page),
              grant.agencies().isEmpty()
                  ? "–"
                  : grant.agencies().stream()
                      .map(key -> agency(key, page))
                      .collect(Collectors.joining(" → ")),
              days(grant.from(), grant.to(), page));
      case AccountRequest.AccountRequestWish.Move move ->
          page.t(
              "conduct.accounts.move",
              names.getOrDefault(move.officer(), "–"),
              agency(move.agencyKey(), page),
              days(move.from(), null, page));
      case AccountRequest.AccountRequestWish.TakeRole taken ->
          page.t(
              "conduct.accounts.revoke",
              names.getOrDefault(taken.officer(), "–"),
              role(taken.role().name(), page),
              taken.lastDay() == null
                  ? page.t("officers.request.at-once")
                  : page.day(taken.lastDay()));
      case AccountRequest.AccountRequestWish.EndAccount ended ->
          page.t("conduct.accounts.end", names.getOrDefault(ended.officer(), "–"));
      case AccountRequest.AccountRequestWish.WishLink link ->
          page.t("conduct.accounts.link", names.getOrDefault(link.officer(), "–"));
    };
  }

  private static String days(LocalDate from, @Nullable LocalDate to, Page page) {
    return to == null
        ? page.t("conduct.accounts.from", page.day(from))
        : page.t("conduct.accounts.from-to", page.day(from), page.day(to));
  }

  private static String outcome(AccountRequest.AccountRequestOutcome outcome) {
    return switch (outcome) {
      case AGREED -> "conduct.accounts.agreed";
      case DENIED -> "conduct.accounts.denied";
      case WITHDRAWN -> "conduct.accounts.withdrawn";
    };
  }

  private static String role(String name, Page page) {
    return name.isEmpty()
        ? "–"
        : page.t("officers.role." + name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  private String person(UUID officer, @Nullable String agency, Map<UUID, String> names, Page page) {
    String name = names.getOrDefault(officer, "–");
    return agency == null ? name : name + ", " + agency(agency, page);
  }

  private String agency(String key, Page page) {
    return agencies.asOf(key, page.today()).map(one -> one.name().in(page.lang())).orElse(key);
  }

  private Map<UUID, String> names(
      List<UrgentAct> acts, List<AccountRequest> asked, List<SecondPersonPolicy.Try> tries) {
    Set<UUID> all = new HashSet<>();
    for (UrgentAct one : acts) {
      all.addAll(one.lookers());
      Stream.of(one.officer(), one.by()).filter(Objects::nonNull).forEach(all::add);
    }
    for (AccountRequest one : asked) {
      all.add(one.asked().officer());
      if (one.officer() != null) {
        all.add(one.officer());
      }
      if (one.settled() != null) {
        all.add(one.settled().by().officer());
      }
    }
    for (SecondPersonPolicy.Try one : tries) {
      all.add(one.officer());
      if (one.beside() != null) {
        all.add(one.beside());
      }
    }
    return officers.displayNames(all);
  }
}
