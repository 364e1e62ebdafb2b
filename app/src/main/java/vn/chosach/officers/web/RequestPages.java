package vn.chosach.officers.web;

import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.kernel.Role;
import vn.chosach.officers.AccountRequest;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.AgencyRoll;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.OneTimeLink;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormView;

/** Draws up requests for a second administrator. */
@Component
record RequestPages(AccountRequests requests, Officers officers, AgencyRoll agencies, Heirs heirs) {

  private static final int SETTLED = 50;
  private static final List<Choice> ANSWERS =
      Stream.of("dong-y", "tu-choi", "rut").map(one -> Choice.of(one, one)).toList();

  /** Agrees, denies with words, or takes back. */
  static FormDefinition form(UUID request) {
    return FormDefinition.of(
            RequestsController.PATH + "/" + request,
            "officers.request.agree",
            select("viec", "officers.form.act", ANSWERS),
            words("loi", "officers.request.words", 500).rows(2).optional())
        .mending(Map.of("officers.reason-missing", "loi", "officers.reason-length", "loi"));
  }

  /**
   * The page.
   *
   * @param answered the request whose form was sent
   * @param sent that form, where it could not be carried out
   */
  RequestsPage of(Page page, Viewer viewer, @Nullable UUID answered, @Nullable FormView sent) {
    List<AccountRequest> waiting = requests.waiting();
    List<AccountRequest> settled =
        requests.newest().stream().filter(one -> one.settled() != null).limit(SETTLED).toList();
    Map<UUID, String> names = names(waiting, settled);
    return new RequestsPage(
        waiting.stream()
            .map(one -> row(one, one.id().equals(answered) ? sent : null, names, page, viewer))
            .toList(),
        settled.stream().map(one -> row(one, null, names, page, viewer)).toList(),
        officers.working(null, Role.ADMINISTRATOR).stream()
            .allMatch(one -> heirs.one(one.agencyKey(), viewer.agencyKey())),
        sent == null ? FormErrors.none() : sent.errors());
  }

  private RequestsPage.RequestsRow row(
      AccountRequest one,
      @Nullable FormView sent,
      Map<UUID, String> names,
      Page page,
      Viewer viewer) {
    AccountRequest.Settled settled = one.settled();
    boolean mine = one.asked().officer().equals(viewer.officerId());
    return new RequestsPage.RequestsRow(
        sent == null ? form(one.id()).blank(page).apart(one.id() + "-") : sent,
        what(one, names, page),
        one.reason(),
        by(one.asked(), names, page),
        mine,
        !mine
            && !heirs.one(one.asked().agency(), viewer.agencyKey())
            && !one.takesFrom(viewer.officerId()),
        settled == null ? null : outcome(settled, names, page),
        settled == null ? Tone.CARE : tone(settled.outcome()));
  }

  private String what(AccountRequest one, Map<UUID, String> names, Page page) {
    String officer =
        names.getOrDefault(one.officer() == null ? new UUID(0, 0) : one.officer(), "–");
    return switch (one.wish()) {
      case AccountRequest.AccountRequestWish.WishOpen open ->
          page.t(
              "officers.request.open",
              open.account().displayName(),
              open.account().accountName(),
              agency(open.account().agencyKey(), page),
              open.role().isEmpty() ? "–" : page.t(RoleName.keyOf(Role.valueOf(open.role()))),
              days(open.account().from(), open.account().to(), page));
      case AccountRequest.AccountRequestWish.Grant grant ->
          page.t(
              "officers.request.grant",
              officer,
              page.t(RoleName.keyOf(grant.role())),
              grant.agencies().isEmpty()
                  ? "–"
                  : grant.agencies().stream()
                      .map(key -> agency(key, page))
                      .collect(Collectors.joining(" → ")),
              days(grant.from(), grant.to(), page));
      case AccountRequest.AccountRequestWish.Move move ->
          page.t(
              "officers.request.move",
              officer,
              agency(move.agencyKey(), page),
              days(move.from(), null, page));
      case AccountRequest.AccountRequestWish.TakeRole taken ->
          page.t(
              "officers.request.revoke",
              officer,
              page.t(RoleName.keyOf(taken.role())),
              taken.lastDay() == null
                  ? page.t("officers.request.at-once")
                  : page.day(taken.lastDay()));
      case AccountRequest.AccountRequestWish.EndAccount ended ->
          page.t(
              "officers.request.end",
              officer,
              ended.receiver() == null ? "–" : names.getOrDefault(ended.receiver(), "–"));
      case AccountRequest.AccountRequestWish.WishLink link ->
          page.t(
              "officers.request.link",
              officer,
              page.t(PurposeName.keyOf(OneTimeLink.Purpose.valueOf(link.purpose().name()))));
    };
  }

  private static String days(LocalDate from, @Nullable LocalDate to, Page page) {
    return to == null
        ? page.t("officers.days.from", page.day(from))
        : page.t("officers.days.from-to", page.day(from), page.day(to));
  }

  private String outcome(AccountRequest.Settled settled, Map<UUID, String> names, Page page) {
    String by = by(settled.by(), names, page);
    return settled.words().isBlank()
        ? page.t(outcomeKey(settled.outcome()), by)
        : page.t(outcomeKey(settled.outcome()), by) + " “" + settled.words() + "”";
  }

  private static String outcomeKey(AccountRequest.AccountRequestOutcome outcome) {
    return switch (outcome) {
      case AGREED -> "officers.request.agreed";
      case DENIED -> "officers.request.denied";
      case WITHDRAWN -> "officers.request.withdrawn";
    };
  }

  private static Tone tone(AccountRequest.AccountRequestOutcome outcome) {
    return switch (outcome) {
      case AGREED -> Tone.OK;
      case DENIED -> Tone.WARN;
      case WITHDRAWN -> Tone.NONE;
    };
  }

  private String by(AccountRequest.By by, Map<UUID, String> names, Page page) {
    return page.t(
        "officers.request.by",
        names.getOrDefault(by.officer(), "–"),
        agency(by.agency(), page),
        page.moment(by.at()));
  }

  private String agency(String key, Page page) {
    return agencies
        .nameOn(key, page.today())
        .orElseGet(() -> new Bilingual(key, key))
        .in(page.lang());
  }

  private Map<UUID, String> names(List<AccountRequest> waiting, List<AccountRequest> settled) {
    Set<UUID> all = new HashSet<>();
    waiting.forEach(one -> people(one, all));
    settled.forEach(one -> people(one, all));
    return officers.displayNames(all);
  }

  private static void people(AccountRequest one, Set<UUID> all) {
    all.add(one.asked().officer());
    @Nullable UUID officer = one.officer();
    if (officer != null) {
      all.add(officer);
    }
    if (one.wish() instanceof AccountRequest.AccountRequestWish.EndAccount(_, UUID receiver)
        && receiver != null) {
      all.add(receiver);
    }
    AccountRequest.Settled settled = one.settled();
    if (settled != null) {
      all.add(settled.by().officer());
    }
  }
}
