package vn.chosach.tips.mail;

import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.tips.mail.UnreadMailPage.UnreadMailLine;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;

/** Thư điện tử chưa thành tin: what the mailbox holds and no screen shows. */
@Controller
record UnreadMailController(UnreadMails mails, MailSettings settings) {

  static final String UNREAD = "/tiep-nhan/thu-dien-tu";

  @GetMapping(UNREAD)
  ModelAndView waiting(FormVisit visit, Viewer viewer) {
    return drawn(null, visit, viewer);
  }

  @PostMapping(UNREAD + "/{id:" + SentId.FORM + "}")
  ModelAndView settle(FormVisit visit, Viewer viewer, @PathVariable UUID id) {
    return drawn(id, visit, viewer);
  }

  private ModelAndView drawn(@Nullable UUID acted, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    List<UnreadMail> all = mails.waiting();
    return visit.among(
        forms ->
            new ModelAndView("tips/unread", "forms", forms)
                .addObject(
                    "unread",
                    new UnreadMailPage(
                        all.stream().map(one -> line(one, page)).toList(),
                        mails.count(),
                        settings.address().isEmpty() ? settings.user() : settings.address())),
        PageForm.each(
            all.stream().map(UnreadMail::id),
            acted,
            id ->
                new PageForm<>(
                    FormDefinition.of(
                        UNREAD + "/" + id,
                        "tips.unread.settle",
                        words("ly-do", "tips.unread.words")
                            .hinted()
                            .missing("tips.why-needed")
                            .rows(2)),
                    sent ->
                        ActOutcome.unless(
                            mails.settle(id, sent.text("ly-do"), viewer.actor()), UNREAD),
                    to -> visit.say(to, "tips.unread.settled"))));
  }

  private static UnreadMailLine line(UnreadMail one, Page page) {
    return new UnreadMailLine(
        one.id().toString(),
        one.receivedAt() == null
            ? page.t("tips.unread.looked-at", page.moment(one.notedAt()))
            : page.t("tips.unread.received", page.moment(one.receivedAt())),
        page.t(one.cause().textKey()));
  }
}
