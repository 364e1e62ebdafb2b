package vn.chosach.referrals.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.SubjectCard;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

/**
 * The form of a new referral.
 *
 * @param purposes what can be sent, while nothing is chosen
 * @param purpose what is sent; {@code null} on the first page
 * @param ground law it rests on
 * @param receivers bodies that can receive
 * @param chosen receivers that are ticked
 * @param required parts without which a file is not complete
 * @param subject the thing that is handed over
 * @param entered what was typed, by field
 * @param errors what is wrong with it
 */
public record OfferView(
    List<Choice> purposes,
    @Nullable Purpose purpose,
    String ground,
    List<Choice> receivers,
    Set<String> chosen,
    Set<FilePart> required,
    @Nullable SubjectCard subject,
    Map<String, String> entered,
    FormErrors errors) {

  /** Back to the choice of a purpose, still about the same thing. */
  public String again() {
    var address = UriComponentsBuilder.fromPath(ReferralRoutes.DESK + "/moi");
    for (String field : List.of("doi-tuong", "theo")) {
      if (!value(field).isEmpty()) {
        address.queryParam(field, "{" + field + "}");
      }
    }
    return address.encode().buildAndExpand(entered).toUriString();
  }

  public String value(String field) {
    return entered.getOrDefault(field, "");
  }
}
