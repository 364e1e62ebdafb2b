package vn.chosach.forum.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.forum.desk.ForumSigning.ForumAnswerPaper;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The answer as a notice without anybody's name. The signature under it is the answer. */
@Component
record ForumAnswerPapers(Documents documents, ForumSigning signing, Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Whether an answer waits for its signature. */
  boolean waits(UUID opinion) {
    return signing.waiting(opinion).isPresent();
  }

  /** Draws it up as a draft of the police. */
  Optional<Refusal> draw(
      ForumOpinion one, ForumMeeting meeting, String answer, ActingOfficer who, Instant now) {
    return signing.draw(
        documents.draft(paper(one, meeting, answer, who.agency()), who),
        draft -> new ForumAnswerPaper(draft, one.id(), answer, null),
        who,
        now);
  }

  private Drafting paper(ForumOpinion one, ForumMeeting meeting, String answer, String police) {
    var body = new ArrayList<Block>();
    body.add(Block.heading(Block.Level.SECTION, t("opinion")));
    one.words().lines().filter(line -> !line.isBlank()).map(Block::words).forEach(body::add);
    body.add(Block.heading(Block.Level.SECTION, t("answer")));
    answer.lines().filter(line -> !line.isBlank()).map(Block::words).forEach(body::add);
    return new Drafting(
        Kinds.NOTICE,
        police,
        t("subject", one.number()),
        List.of(),
        new Content(
            List.of(t("basis.law"), t("basis.meeting", DAY.format(meeting.day()), meeting.place())),
            body,
            List.of()),
        List.of(),
        null,
        new DocumentOrigin("forum", one.id().toString()));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "forum.paper." + key, arguments);
  }
}
