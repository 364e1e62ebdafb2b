package vn.chosach.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chosach.exchange.api.ApiRequest.ApiPage;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.ReferralInbox;
import vn.chosach.referrals.ReferralInbox.ReferralInboxQuestion;
import vn.chosach.referrals.ReferralInbox.ReferralInboxRow;
import vn.chosach.referrals.ReferralInbox.ReferralInboxSide;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReceiverState;

/**
 * Referrals to the agency whose system calls, as its head sees them. It lists them, and opens one
 * by acknowledging it, which its sender sees; to answer is for persons.
 */
@RestController
record ReferralApi(Referrals referrals, Problems problems) {

  static final String PATH = ApiRequest.ROOT + "/referrals";

  /** A referral as it stands in the tray. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReferralLine(
      UUID id,
      String number,
      Purpose purpose,
      String sender,
      @Nullable String title,
      Instant sentAt,
      ReceiverState state,
      @Nullable Instant openedAt,
      @Nullable Instant dueAt) {}

  /** A referral that was opened. */
  record OpenedReferral(
      UUID id, String number, Purpose purpose, String sender, String title, String words) {}

  @GetMapping(PATH)
  ResponseEntity<Object> tray(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @RequestParam(defaultValue = "0") String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      HttpServletRequest request) {
    if (!cursor.matches("[0-9]{1,6}")) {
      return problems.refused(request, HttpStatus.BAD_REQUEST, "exchange.cursor-wrong");
    }
    int page = Integer.parseInt(cursor);
    int size = Math.min(ApiRequest.limit(limit), 100);
    ReferralInbox inbox =
        referrals.tray(
            new ReferralInboxQuestion(
                ReferralInboxSide.IN, ReferralInbox.Stage.ANY, null, null, "", page, size),
            head(caller));
    boolean more = (page + 1) * size < inbox.count();
    return ResponseEntity.ok(
        new ApiPage<>(
            inbox.rows().stream().map(ReferralApi::line).toList(),
            more ? String.valueOf(page + 1) : null));
  }

  @PostMapping(PATH + "/" + ApiRequest.ID + "/receipt")
  ResponseEntity<Object> acknowledge(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller,
      @PathVariable UUID id,
      HttpServletRequest request) {
    return referrals
        .open(id, head(caller))
        .filter(file -> file.own() != null && file.content() != null)
        .<ResponseEntity<Object>>map(file -> ResponseEntity.ok(opened(file, file.content())))
        .orElseGet(() -> problems.refused(request, HttpStatus.NOT_FOUND, "exchange.absent"));
  }

  private static OpenedReferral opened(ReferralFile file, ReferralFile.Content content) {
    return new OpenedReferral(
        file.referral().id(),
        file.referral().number(),
        file.referral().purpose(),
        file.referral().sender(),
        content.title(),
        content.words());
  }

  private static ReferralLine line(ReferralInboxRow row) {
    return new ReferralLine(
        row.referral(),
        row.number(),
        row.purpose(),
        row.sender(),
        row.title(),
        row.sentAt(),
        row.state(),
        row.openedAt(),
        row.dueAt());
  }

  /** The head of the agency confirmed that its system reads with the eyes of its head. */
  private static ActingOfficer head(PartnerCaller caller) {
    return new ActingOfficer(
        new Actor(Actor.ActorKind.PARTNER, caller.partner(), caller.body()),
        Set.of(Role.AGENCY_HEAD));
  }
}
