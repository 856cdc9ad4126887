package org.jventure.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "character_class")
class ClassRow extends ChoiceRow {}
