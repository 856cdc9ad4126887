package org.jventure.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "race")
class RaceRow extends ChoiceRow {}
