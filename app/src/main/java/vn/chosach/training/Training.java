package vn.chosach.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.Officer;
import vn.chosach.training.desk.Attendance;
import vn.chosach.training.desk.AttendeeRepository;
import vn.chosach.training.desk.AttendeeRepository.Certificate;
import vn.chosach.training.desk.ClassHandler;
import vn.chosach.training.desk.ClassRepository;
import vn.chosach.training.desk.ClassRepository.ClassPart;
import vn.chosach.training.desk.ClassSigning;
import vn.chosach.training.desk.ClassSigning.ClassPaper;
import vn.chosach.training.desk.NeedBook;
import vn.chosach.training.life.Attendee;
import vn.chosach.training.life.AttendeeAct;
import vn.chosach.training.life.ClassAct;
import vn.chosach.training.life.ClassState;
import vn.chosach.training.life.ClassWish;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.training.life.TrainingNeed;

/**
 * The door of training. An announced class is known to every officer, a draft to the agency that
 * draws it up; what an officer answered and scored is seen by that officer, the organiser, and the
 * own agency.
 */
@Service
public class Training {

  private final ClassHandler handler;
  private final ClassRepository classes;
  private final ClassSigning signing;
  private final AttendeeRepository attendees;
  private final Attendance attendance;
  private final NeedBook needs;
  private final Heirs heirs;

  Training(
      ClassHandler handler,
      ClassRepository classes,
      ClassSigning signing,
      AttendeeRepository attendees,
      Attendance attendance,
      NeedBook needs,
      Heirs heirs) {
    this.handler = handler;
    this.classes = classes;
    this.signing = signing;
    this.attendees = attendees;
    this.attendance = attendance;
    this.needs = needs;
    this.heirs = heirs;
  }

  /**
   * A class with what an officer may know of it.
   *
   * @param attendees those whom the officer may see
   * @param own what the officer has done in it
   * @param waiting the decision that waits for its signature; for the organiser
   * @param code the code of today; for the organiser, while the class is on
   * @param testable whether the officer may take the test now
   * @param organiser whether the officer serves where it is held
   * @param asked the invitation that the officer may answer
   */
  public record ClassFile(
      TrainingClass of,
      List<Attendee> attendees,
      Optional<Attendee> own,
      Optional<ClassPaper> waiting,
      Optional<String> code,
      boolean testable,
      boolean organiser,
      Optional<TrainingClass.Invitation> asked) {}

  /** A page of classes, the nearest first. */
  @Transactional(readOnly = true)
  public RowSlice<TrainingClass> page(
      ClassPart part, int offset, int limit, ActingOfficer officer) {
    return classes.page(part, heirs.of(officer), officer.actor().id(), offset, limit);
  }

  /** A class by number; empty for one that is absent, or a draft of another agency. */
  @Transactional(readOnly = true)
  public Optional<ClassFile> read(String number, ActingOfficer officer) {
    return classes
        .numbered(number)
        .filter(one -> one.state() != ClassState.DRAFT || heirs.act(one.agency(), officer))
        .map(one -> file(one, officer));
  }

  private ClassFile file(TrainingClass one, ActingOfficer officer) {
    boolean organiser = heirs.act(one.agency(), officer);
    List<Attendee> all = attendees.of(one.id());
    Optional<Attendee> own =
        all.stream().filter(each -> each.officer().equals(officer.actor().id())).findFirst();
    return new ClassFile(
        one,
        all.stream().filter(each -> organiser || heirs.act(each.agency(), officer)).toList(),
        own,
        organiser ? signing.waiting(one.id()) : Optional.empty(),
        organiser ? attendance.code(one) : Optional.empty(),
        own.filter(each -> attendance.takes(one, each)).isPresent(),
        organiser,
        attendance.invitation(one, officer));
  }

  /**
   * Opens a class as a draft.
   *
   * @return refused with {@code training.not-yours}, {@code .title-missing}, {@code .kind-missing},
   *     {@code .programme-missing}, {@code .trainers-missing}, {@code .place-missing}, {@code
   *     .pass-out-of-range}, {@code .seats-out-of-range}, {@code .begins-in-past}, {@code
   *     .ends-wrong}, {@code .names-by-wrong}, {@code .units-missing}, {@code .unknown-unit}
   */
  @Transactional
  public ActOutcome<TrainingClass> open(ClassWish wish, ActingOfficer officer) {
    return handler.open(wish, officer);
  }

  /**
   * An act of the organiser.
   *
   * @return refused with {@code training.not-yours}, {@code .not-possible}, {@code .begun}, {@code
   *     .paper-open}, {@code .runs}, {@code .test-runs}, {@code .words-missing}, and for questions
   *     {@code .too-many-questions}, {@code .question-missing}, {@code .options-missing}, {@code
   *     .right-missing}, {@code .why-missing}, {@code .unknown-question}
   */
  @Transactional
  public ActOutcome<TrainingClass> proceed(UUID id, ClassAct act, int seen, ActingOfficer officer) {
    return handler.proceed(id, act, seen, officer);
  }

  /** Officers of the own agency who can be named. */
  @Transactional(readOnly = true)
  public List<Officer> nameable(ActingOfficer officer) {
    return attendance.nameable(officer.agency());
  }

  /** An act about who is in a class; refused as the act says. */
  @Transactional
  public ActOutcome<TrainingClass> attend(UUID id, AttendeeAct act, ActingOfficer officer) {
    return attendance.done(id, act, officer);
  }

  /** What the agencies need, the newest first. */
  @Transactional(readOnly = true)
  public List<TrainingNeed> needs() {
    return needs.all();
  }

  /**
   * States a need of the own agency.
   *
   * @return refused with {@code training.not-yours}, {@code .topic-missing}, {@code
   *     .people-out-of-range}, {@code .words-missing}
   */
  @Transactional
  public ActOutcome<TrainingNeed> state(
      String topic, int people, String words, ActingOfficer officer) {
    return needs.state(topic, people, words, officer);
  }

  /** The class for which a certificate was given; empty for a number that nobody has. */
  @Transactional(readOnly = true)
  public Optional<TrainingClass> certified(String number) {
    return attendees.certificate(number).map(Certificate::of).flatMap(classes::one);
  }
}
