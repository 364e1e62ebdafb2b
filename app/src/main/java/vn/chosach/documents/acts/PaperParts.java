package vn.chosach.documents.acts;

import org.springframework.stereotype.Component;

/** What the steps of the life cycle work with. */
@Component
record PaperParts(
    DraftChecks checks,
    Opinions opinions,
    SigningRights signing,
    Letterheads heads,
    PaperPress press,
    PaperIssuing issuing) {}
