package vn.chosach.tips.form;

import java.util.HashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Actor;
import vn.chosach.tips.CampaignReport;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;

/**
 * Receives a report and, in the same transaction, says that one came of the call by whose address
 * its form was opened. The report itself does not carry the word.
 */
@Component
class CampaignReception {

  private static final String FIELD = "campaign";
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]{4,20}");

  private final Tips tips;
  private final ApplicationEventPublisher events;

  CampaignReception(Tips tips, ApplicationEventPublisher events) {
    this.tips = tips;
    this.events = events;
  }

  /** The form with the word of the address; as it is for none, or for what is no word. */
  static Drafts.Draft called(Drafts.Draft draft, @Nullable String word) {
    if (word == null || !WORD.matcher(word).matches()) {
      return draft;
    }
    var values = new HashMap<>(draft.form().values());
    values.put(FIELD, word);
    return new Drafts.Draft(draft.tip(), new ReportForm(values));
  }

  /** Received as {@link Tips#receive}; sent again, it is counted once. */
  @Transactional
  public Reception receive(Drafts.Draft draft, Token token, Actor actor) {
    ReportForm form = draft.form();
    Reception reception =
        tips.receive(draft.tip(), token.text(), form.report(), form.reporter(), actor);
    if (reception instanceof Reception.Received received
        && !received.again()
        && WORD.matcher(form.value(FIELD)).matches()) {
      events.publishEvent(new CampaignReport(form.value(FIELD)));
    }
    return reception;
  }
}
