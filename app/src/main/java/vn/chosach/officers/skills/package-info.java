/**
 * Việc cần kỹ năng: whoever offers officers for a task asks here who has the skills that the task
 * asks for. A room above keeps skills and demands and answers through {@link
 * vn.chosach.officers.skills.SkillSource}.
 */
@NamedInterface("skills")
@NullMarked
package vn.chosach.officers.skills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
