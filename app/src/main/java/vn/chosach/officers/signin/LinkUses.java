package vn.chosach.officers.signin;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.Credentials;
import vn.chosach.officers.credentials.Links;
import vn.chosach.officers.credentials.Passwords;
import vn.chosach.officers.urgent.UrgentActs;

/** What one-time links are used for; a link is used up in the transaction of the act it opens. */
@Component
class LinkUses {

  private static final String FIRST =
      "administrator of an agency, by the link printed at the console";

  private final Links links;
  private final AccountRequests requests;
  private final Officers officers;
  private final Credentials credentials;
  private final Passwords passwords;
  private final UrgentActs urgent;
  private final InstantSource clock;

  LinkUses(
      Links links,
      AccountRequests requests,
      Officers officers,
      Credentials credentials,
      Passwords passwords,
      UrgentActs urgent,
      InstantSource clock) {
    this.links = links;
    this.requests = requests;
    this.officers = officers;
    this.credentials = credentials;
    this.passwords = passwords;
    this.urgent = urgent;
    this.clock = clock;
  }

  /**
   * The first account, or the second of another agency, with the role of administrator and a
   * password.
   */
  @Transactional
  @Nullable Refusal openFirst(
      String token, String name, String fullName, String displayName, String agency, String word) {
    if (links.use(token) instanceof Links.LinkCheck.LinkCheckRefused no) {
      return no.refusal();
    }
    // Once there were two, the link is that of a return: two look before that account signs.
    Set<String> agencies = requests.administratorAgencies();
    if (agencies.size() < 2 && agencies.contains(agency)) {
      return undone(Refusal.of("officers.administrator-same-agency"));
    }
    requests.beginOpening();
    LocalDate today = Vietnam.dayOf(clock.instant());
    var account = new NewAccount(name, fullName, displayName, agency, today, null);
    ActOutcome<UUID> opened = officers.open(Actor.SYSTEM, account, FIRST);
    if (opened instanceof ActOutcome.Done<UUID>(UUID id)) {
      passwords.choose(id, word);
      if (agencies.size() >= 2) {
        urgent.returned(id);
      }
      opened = officers.grant(Actor.SYSTEM, id, Role.ADMINISTRATOR.name(), today, null, FIRST);
    }
    return opened.whyNot().map(no -> undone(no)).orElse(null);
  }

  /** What is wrong with a new password; {@code null} when it may be chosen. */
  @Nullable Refusal wordRefusal(String accountName, String password, String again) {
    return passwords.refusal(accountName, password, again);
  }

  /** A password by invitation or reset; all sessions of the officer end. */
  @Transactional
  @Nullable Refusal choosePassword(String token, String password) {
    return switch (links.use(token)) {
      case Links.LinkCheck.LinkCheckRefused no -> no.refusal();
      case Links.LinkCheck.Good good -> {
        Officer officer = officer(good.officer());
        if (officer == null) {
          yield Refusal.of("officers.link-not-in-office");
        }
        credentials.choosePassword(officer, password, null);
        yield null;
      }
    };
  }

  /** Takes the second factor away, so that a new one is enrolled at the sign-in that follows. */
  @Transactional
  @Nullable Refusal dropSecondFactor(String token, Officer officer) {
    return switch (links.use(token)) {
      case Links.LinkCheck.LinkCheckRefused no -> no.refusal();
      case Links.LinkCheck.Good good -> {
        credentials.dropSecondFactor(officer);
        yield null;
      }
    };
  }

  /** The officer of a link; {@code null} when not, or no longer, in office. */
  @Nullable Officer officer(@Nullable UUID id) {
    return id == null ? null : officers.inOffice(id).orElse(null);
  }

  private static Refusal undone(Refusal refusal) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return refusal;
  }
}
