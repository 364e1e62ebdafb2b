package vn.chosach.documents.acts;

import org.springframework.stereotype.Component;

/** What the steps of the life cycle work with. */
@Component
record StepParts(
    Checks checks,
    Opinions opinions,
    SigningRights signing,
    Letterheads heads,
    Press press,
    Issuing issuing) {}
