"""Counts what interviews and contact logs say, from the CSV files of a study alone.

    python3 witness.py STUDY_FOLDER [LAST_DAY] > witness.csv

Python 3 without further packages. Written from the published formulas, apart from the product and without its code, to be a second
opinion on every number. It does not draw chance: p-values and drawn intervals are left out. Rows of the result: measure, part of
the study, key, value, numerator, denominator, interval. An empty value = not defined, or not shown (fewer than 5 cases or 3 workers).
"""
import csv
import datetime
import math
import os
import sys
from collections import Counter, defaultdict
from fractions import Fraction

Z = 1.959963984540054  # normal quantile of .975
OTHER_COLUMN_NAMES = {
    "case_id": "family_code", "collaboration_type": "type", "org_type": "type", "municipality_id": "municipality",
    "parent_org_id": "part_of", "respondent_org": "from_org", "partner_org": "to_org", "relation_type": "type",
}
RICHNESS = {
    "face-to-face": 5, "walk-in": 5, "joint-meeting": 5, "video": 4, "phone": 3, "chat": 2, "email": 2,
    "letter": 1, "form": 1, "portal": 1, "via-parent": 0,
}
TYPES = {"none": 0, "referral": 1, "administrative": 2, "joint-follow-up": 3}
KNOWLEDGE = ("information", "consultation", "training")
NEEDED_TASKS = ("find-place", "child-code", "income-certificate", "enrolment-form")
CLASSES = (
    "confirmed_both_and_log", "confirmed_both_reports", "confirmed_report_and_log", "disputed", "unconfirmed_one_report",
    "log_only", "absent", "absent_one_report", "unknown",
)
ISOLATION = ("outside-boundary", "no-tie", "one-sided", "one-broker", "one-person", "silent", "non-respondent", "connected")
EIGHT = ("loyalty", "responsibility", "learning", "culture", "identity", "knowledge", "role", "control-power")
STUDY = ("study", "")
ANSWER_WITHIN, FAMILY_SILENT, SERVICE_SILENT = 30, 90, 180


def word(text):
    return "-".join((text or "").replace("_", " ").replace("-", " ").lower().split())


def day(text):
    return datetime.date.fromisoformat(text).toordinal()


def truth(text):
    return {"true": True, "1": True, "false": False, "0": False}.get((text or "").lower())


def mean(numbers):
    return sum(numbers) / len(numbers) if numbers else None


def wilson(hits, cases):
    if not cases:
        return None, None
    share, wide = hits / cases, 1 + Z * Z / cases
    middle = (share + Z * Z / 2 / cases) / wide
    half = Z / wide * math.sqrt(share * (1 - share) / cases + Z * Z / 4 / cases / cases)
    return (0.0 if hits == 0 else middle - half), (1.0 if hits == cases else middle + half)


def kaplan_meier_median(waits):
    """waits: (days, answered). The first day on which at most half still wait; None where more than half still do."""
    still = Fraction(1)
    for days in sorted({days for days, answered in waits if answered}):
        at_risk = sum(other >= days for other, _ in waits)
        answers = sum(answered and other == days for other, answered in waits)
        still *= 1 - Fraction(answers, at_risk)
        if still <= Fraction(1, 2):
            return days
    return None


class Study:
    def __init__(self, folder, last_day=None):
        tables = defaultdict(list)
        for file in sorted(os.listdir(folder)):
            if not file.endswith(".csv") or file == "witness.csv":
                continue
            table = "episodes" if file == "case_episodes.csv" else file[:-4]
            with open(os.path.join(folder, file), newline="", encoding="utf-8-sig") as lines:
                for row in csv.DictReader(lines):
                    if table != "municipalities":
                        row = {OTHER_COLUMN_NAMES.get(name, name): value for name, value in row.items()}
                    tables[table].append({name: (value or "").strip() for name, value in row.items()})
        self.tables = tables
        self.values = {}
        self.town_names = {row["municipality_id"]: row["name"] for row in tables["municipalities"]}
        self.organisations = {row["org_id"]: row for row in tables["organisations"]}
        for row in self.organisations.values():
            row["town"] = self.town_names.get(row.get("municipality"), row.get("municipality", ""))
        self.withdrawn = {row["person_id"] for row in tables["persons"] if row.get("consent") == "withdrawn"}
        contacts = [self.contact(place, row) for place, row in enumerate(tables["contacts"])]
        self.last = day(last_day) if last_day else max((c["day"] for c in contacts), default=None)
        self.contacts = [c for c in contacts if c["day"] <= self.last]
        self.between = [c for c in self.contacts if c["from"] != c["to"]]
        self.knowledge = [c for c in self.between if c["purpose"] in KNOWLEDGE]
        self.referred = [c for c in self.between if self.is_referral(c)]

    def contact(self, place, row):
        def person(column):
            named = row.get(column) or None
            return None if named in self.withdrawn else named

        kind = word(row.get("type"))
        return {
            "id": row.get("contact_id"), "place": place, "day": day(row["date"]), "from": row["from_org"], "to": row["to_org"],
            "ends": {row["from_org"], row["to_org"]}, "from_person": person("from_person"), "to_person": person("to_person"),
            "richness": RICHNESS.get(word(row.get("channel"))), "purpose": word(row.get("purpose")),
            "type": "administrative" if kind == "administrative-support" else kind, "family": row.get("family_code") or None,
            "referral": row.get("referral_id") or None, "reply_to": row.get("reply_to") or None,
            "names": {(row["from_org"], row.get("from_person")), (row["to_org"], row.get("to_person"))},
            "feedback": truth(row.get("is_feedback")), "accompanied": truth(row.get("accompanied")),
            "formal": truth(row.get("formal")), "outcome": word(row.get("outcome")), "task": word(row.get("task")),
            "decided_by": row.get("decision_by") or None,
        }

    @staticmethod
    def is_referral(c):
        return "referral" in (c["type"], c["purpose"]) and not c["feedback"] and c["purpose"] != "feedback"

    @staticmethod
    def person_at(c, organisation):
        return c["from_person"] if c["from"] == organisation else c["to_person"]

    @staticmethod
    def pair_of(c):
        return tuple(sorted((c["from"], c["to"])))

    # Parts of the study: ("study", ""), ("municipality", name), ("sector", name), ("organisation", id).

    def parts_of(self, organisations, with_organisations=True):
        parts = {STUDY}
        for name in organisations:
            row = self.organisations.get(name)
            if row is None:
                continue
            parts |= {("municipality", row["town"]), ("sector", row.get("sector", ""))}
            if with_organisations:
                parts.add(("organisation", name))
        return {part for part in parts if part == STUDY or part[1]}

    def lies_in(self, organisation, part):
        return part in self.parts_of([organisation])

    def by_part(self, things, organisations_of):
        groups = defaultdict(list)
        for thing in things:
            for part in self.parts_of(organisations_of(thing)):
                groups[part].append(thing)
        return groups.items()

    def workers_in(self, contacts, part):
        """Who takes part for the organisations of a part; those who withdrew consent too, for a value would give them away."""
        return {person for c in contacts for organisation, person in c["names"] if person and self.lies_in(organisation, part)}

    def say(self, measure, part, key, value, numerator=None, denominator=None, interval=(None, None)):
        self.values[(measure, *part, " · ".join(key))] = (value, numerator, denominator, *interval)

    def share(self, measure, part, hits, cases, key=()):
        self.say(measure, part, key, hits / cases if cases else None, hits, cases, wilson(hits, cases))

    def shown(self, measure, part, value, cases, workers=None, numerator=None, denominator=None):
        """What is visible of a dilemma is shown from five cases and, where workers are named at all, three workers on."""
        hidden = cases < 5 or 0 < len(workers or ()) < 3
        self.say(measure, part, (), None if hidden else value, *((None, None) if hidden else (numerator, denominator)))

    # ------------------------------------------------------------------ interviews

    def talk(self):
        codebook, coding = self.tables["codebook"], self.tables["coding"]
        unread = {row["interview_id"] for row in self.tables["interviews"] if row.get("consent") == "withdrawn"}
        documents = defaultdict(lambda: {"parts": {STUDY}, "passages": []})
        for row in self.tables["interviews"] + coding:
            if row["interview_id"] in unread:
                continue
            document = documents[row["interview_id"]]
            if row.get("org_id"):
                document["parts"] |= self.parts_of([row["org_id"]]) - {("municipality", self.organisations[row["org_id"]]["town"])}
            if row.get("municipality"):
                document["parts"].add(("municipality", self.town_names.get(row["municipality"], row["municipality"])))
            if "code" in row:
                document["passages"].append(row)
        groups = defaultdict(list)
        for document in documents.values():
            for part in document["parts"]:
                groups[part].append(document["passages"])
        if not coding:
            return
        # Without a codebook nobody can say what was looked for and not found: only what was found counts.
        used = {row["code"] for row in coding} & {f"dilemma-{name}" for name in EIGHT}
        dilemmas = [row for row in codebook if row.get("group") == "dilemma"] or [{"code": code} for code in used]
        poles = {row["code"]: row.get("pole") for row in dilemmas}
        families = defaultdict(set)
        for row in dilemmas:
            families[row.get("dilemma") or row["code"]].add(row["code"])
        factors = [row for row in codebook if row.get("group") in ("factor", "success-factor")]
        for part, asked in groups.items():
            for dilemma, codes in families.items():
                self.dilemma(part, asked, dilemma, codes, poles)
            levels = defaultdict(list)
            for row in factors:
                said = [{p["polarity"] for p in passages if p["code"] == row["code"]} for passages in asked]
                helps, hinders, wished = (sum(sign in each for each in said) for sign in ("+", "-", "wish"))
                key = (row["level"], row["code"])
                self.share("factor_prevalence", part, sum(bool(each) for each in said), len(asked), key)
                self.share("factor_present", part, helps, len(asked), key)
                self.share("factor_hindering", part, hinders, len(asked), key)
                self.share("factor_wished", part, wished, len(asked), key)
                self.say("factor_gap", part, key, (wished - helps) / len(asked))
                self.say("factor_net", part, key, (helps - hinders) / (helps + hinders) if helps + hinders else None)
                levels[row["level"]].append(helps > 0)
            for level, present in levels.items():
                self.say("factor_level_share", part, (level,), sum(present) / len(present), sum(present), len(present))

    def dilemma(self, part, asked, dilemma, codes, poles):
        spoken, strengths, sides = 0, [], Counter()
        for passages in asked:
            own = [p for p in passages if p["code"] in codes]
            spoken += bool(own)
            named = {(p.get("pole") or poles.get(p["code"]) or "").replace("both", "AB") for p in own}
            sides["".join(sorted(set("".join(named))))] += 1
            strength = [float(p["intensity"]) / 5 for p in own if p.get("intensity")]
            if strength:
                strengths.append(mean(strength))
        a, b = sides["A"] + sides["AB"], sides["B"] + sides["AB"]
        one_side, any_side = sides["A"] + sides["B"], sum(sides.values()) - sides[""]
        self.share("dilemma_prevalence", part, spoken, len(asked), (dilemma,))
        self.say("dilemma_direction", part, (dilemma,), (b - a) / (a + b) if a + b else None)
        self.say("dilemma_tension", part, (dilemma,), 2 * min(a, b) / (a + b) if a + b else None)
        self.say("dilemma_intensity", part, (dilemma,), mean(strengths))
        self.share("dilemma_poles_within", part, sides["AB"], any_side, (dilemma,))
        pairs = one_side * (one_side - 1) / 2
        self.say("dilemma_poles_between", part, (dilemma,), sides["A"] * sides["B"] / pairs if pairs else None)

    # ------------------------------------------------------------------ referrals

    def referrals(self):
        chains = {}
        for c in sorted(self.referred, key=lambda c: (c["day"], c["place"])):
            chains.setdefault(c["referral"] or f"without number {c['place']}", c)
        chains = list(chains.values())
        for c in chains:
            answers = [
                f for f in self.between
                if (f["feedback"] or (f["feedback"] is None and f["purpose"] == "feedback"))
                and (f["from"], f["to"]) == (c["to"], c["from"]) and f["day"] >= c["day"]
                and ((c["referral"] and f["referral"] == c["referral"]) or (f["reply_to"] and f["reply_to"] == c["id"]))
            ]
            answers.sort(key=lambda f: (f["day"], f["place"]))
            c["lag"] = answers[0]["day"] - c["day"] if answers else None
            c["old_enough"] = c["day"] + ANSWER_WITHIN <= self.last
            said = [each["outcome"] for each in [c, *answers]]
            c["decided"] = next((w for w in said if w in ("accepted", "enrolled", "refused", "waitlisted")), None)

        def closure(measure, part, sent, key=()):
            eligible = [c for c in sent if c["old_enough"]]
            self.share(measure, part, sum(c["lag"] is not None and c["lag"] <= ANSWER_WITHIN for c in eligible), len(eligible), key)

        for part, sent in self.by_part(chains, lambda c: [c["from"]]):
            closure("referral_closure", part, sent)
            self.share("referral_closure_ever", part, sum(c["lag"] is not None for c in sent), len(sent))
            decided = [c for c in sent if c["decided"]]
            self.share("referral_acceptance", part, sum(c["decided"] in ("accepted", "enrolled") for c in decided), len(decided))
            told = [c for c in sent if c["accompanied"] is not None]
            self.share("warm_handover", part, sum(c["accompanied"] for c in told), len(told))
            self.say("open_referrals", part, (), sum(c["lag"] is None and c["old_enough"] for c in sent))
            waits = [(self.last - c["day"], False) if c["lag"] is None else (c["lag"], True) for c in sent]
            self.say("referral_lag", part, (), kaplan_meier_median(waits))
        for part, received in self.by_part(chains, lambda c: [c["to"]]):
            if part != STUDY:
                closure("referral_closure_received", part, received)

    # ------------------------------------------------------------------ pairs, persons, families

    def pairs(self):
        self.logged = defaultdict(list)
        for c in self.between:
            self.logged[self.pair_of(c)].append(c)
        carried_by_one = {}
        for (a, b), contacts in self.logged.items():
            out = sum(c["from"] == a for c in contacts)
            self.say("contact_balance", STUDY, (a, b), 1 - abs(2 * out - len(contacts)) / len(contacts))
            stages = [TYPES[c["type"]] for c in contacts if c["type"] in TYPES]
            self.say("collaboration_stage", STUDY, (a, b), max(stages, default=None))
            self.say("pair_channel_richness", STUDY, (a, b), mean([c["richness"] for c in contacts if c["richness"] is not None]))
            both = Counter((self.person_at(c, a), self.person_at(c, b)) for c in contacts if c["from_person"] and c["to_person"])
            self.say("person_pair_share", STUDY, (a, b), max(both.values()) / sum(both.values()) if both else None)
            workers = []
            for own, other in ((a, b), (b, a)):
                counts = Counter(p for p in (self.person_at(c, own) for c in contacts) if p)
                workers.append(len(counts))
                largest = max(counts.values()) / sum(counts.values()) if counts else None
                self.say("single_person_dependency", STUDY, (own, other), largest)
            if len(contacts) >= 2 and any(workers):
                carried_by_one[(a, b)] = 1 in workers
        for part, pairs in self.by_part(carried_by_one, lambda pair: pair):
            self.share("single_person_ties", part, sum(carried_by_one[pair] for pair in pairs), len(pairs))
        for part, contacts in self.by_part(self.between, lambda c: c["ends"]):
            types = Counter(c["type"] for c in contacts)
            three = ("referral", "administrative", "joint-follow-up")
            for kind in three:
                self.share("collaboration_types", part, types[kind], sum(types[each] for each in three), (kind,))
            self.say("channel_richness", part, (), mean([c["richness"] for c in contacts if c["richness"] is not None]))
            formal = [c["formal"] for c in contacts if c["formal"] is not None]
            self.share("formal_contacts", part, sum(formal), len(formal))
        carriers = defaultdict(lambda: defaultdict(set))
        for c in self.between:
            for own, other in ((c["from"], c["to"]), (c["to"], c["from"])):
                if self.person_at(c, own):
                    carriers[own][other].add(self.person_at(c, own))
        for own, partners in carriers.items():
            for person in set().union(*partners.values()):
                self.say("ties_on_one_person", STUDY, (own, person), sum(who == {person} for who in partners.values()))
        about = defaultdict(list)
        for c in self.contacts:
            if c["family"] and (c["from_person"] or c["to_person"]):
                about[c["family"]].append(c)
        same_face = {}
        for family, contacts in about.items():
            counts = Counter(p for c in contacts for p in {c["from_person"], c["to_person"]} if p)
            same_face[family] = max(counts.values()) / len(contacts)
            self.say("continuity_of_care", STUDY, (family,), same_face[family])
        several = [family for family in about if len(about[family]) >= 2]
        for part, families in self.by_part(several, lambda family: set().union(*(c["ends"] for c in about[family]))):
            self.say("mean_continuity_of_care", part, (), mean([same_face[family] for family in families]))
        self.fixed_contacts()

    def fixed_contacts(self):
        declared = []
        for row in self.tables["affiliations"]:
            if row["person_id"] not in self.withdrawn:
                since, until = (day(row[c]) if row.get(c) else None for c in ("date_from", "date_to"))
                for partner in filter(None, (row.get("fixed_contact_for") or "").split(";")):
                    declared.append((row["person_id"], row["org_id"], partner, since or 0, until or 10**7))
        for pair, contacts in self.logged.items():
            used = counted = 0
            for c in contacts:
                now = [d for d in declared if tuple(sorted(d[1:3])) == pair and d[3] <= c["day"] <= d[4] and self.person_at(c, d[1])]
                counted += bool(now)
                used += any(self.person_at(c, d[1]) == d[0] for d in now)
            if counted:
                self.say("fixed_contact_use", STUDY, pair, used / counted, used, counted)

    # ------------------------------------------------------------------ families from day to day

    def handover(self):
        episodes = defaultdict(list)
        for row in self.tables["episodes"]:
            end = day(row["date_to"]) if row.get("date_to") else None
            episodes[row["family_code"]].append({
                "organisation": row["org_id"], "from": day(row["date_from"]), "end": end, "lead": truth(row.get("is_lead")),
                "reason": word(row.get("end_reason")), "person": row.get("person_id") or None,
            })
        last = self.last
        if last is None:
            last = max((d for own in episodes.values() for e in own for d in (e["from"], e["end"]) if d), default=None)
        families = {}
        for family, own in episodes.items():
            own = [e for e in own if e["from"] <= last]
            if not own:
                continue
            ended = [e["end"] is not None and e["end"] <= last for e in own]
            ends = [e["end"] if done else last for e, done in zip(own, ended)]
            final = [place for place, end in enumerate(ends) if end == max(ends)]
            closed = all(ended[p] for p in final) and any(own[p]["reason"] in ("closed", "moved", "dropped-out") for p in final)
            days = Counter()
            for today in range(min(e["from"] for e in own), (max(ends) if closed else last) + 1):
                now = [e for e in own if e["from"] <= today and (e["end"] is None or e["end"] >= today)]
                days["all"] += 1
                days["orphan"] += not now
                days["gap"] += not now and today <= max(ends)
                days["no-lead"] += bool(now) and not any(e["lead"] for e in now)
                days["several-organisations"] += len({e["organisation"] for e in now}) > 1
            events = [e["from"] for e in own] + [e["end"] for e, done in zip(own, ended) if done]
            events += [c["day"] for c in self.contacts if c["family"] == family]
            silent = last - max(events) >= FAMILY_SILENT
            active = any(e["end"] is None or e["end"] >= last for e in own)
            families[family] = {
                "days": days, "off": silent and not active and not closed, "open": silent and active, "episodes": own,
                "organisations": {e["organisation"] for e in own},
            }
        for part, names in self.by_part(families, lambda family: families[family]["organisations"]):
            own = [families[name] for name in names]
            self.share("off_radar", part, sum(f["off"] for f in own), len(own))
            self.share("silent_open", part, sum(f["open"] for f in own), len(own))
            self.share("families_with_gap", part, sum(f["days"]["gap"] > 0 for f in own), len(own))
            total = sum(f["days"]["all"] for f in own)
            leads_known = any(e["lead"] is not None for f in own for e in f["episodes"])
            for state in ("orphan", "no-lead", "several-organisations"):
                hits = sum(f["days"][state] for f in own)
                known = state != "no-lead" or leads_known
                self.say("follow_up_days", part, (state,), hits / total if known else None, *((hits, total) if known else ()))

    # ------------------------------------------------------------------ what the log shows of the dilemmas

    def structure_of_the_log(self):
        for part in {part for name in self.organisations for part in self.parts_of([name])} - {STUDY}:
            for measure, contacts in (("loyalty_initiative", self.between), ("learning_appropriation", self.knowledge)):
                across = [c for c in contacts if self.lies_in(c["from"], part) != self.lies_in(c["to"], part)]
                out = sum(self.lies_in(c["from"], part) for c in across)
                if across:
                    value = out / len(across) if measure == "loyalty_initiative" else (len(across) - 2 * out) / len(across)
                    self.shown(measure, part, value, len(across), self.workers_in(across, part))
        pairs = defaultdict(list)
        for c in self.knowledge:
            pairs[self.pair_of(c)].append(c)
        for part, own in self.by_part([pair for pair in pairs if len(pairs[pair]) > 1], lambda pair: pair):
            balance = [1 - abs(2 * sum(c["from"] == pair[0] for c in pairs[pair]) - len(pairs[pair])) / len(pairs[pair]) for pair in own]
            contacts = [c for pair in own for c in pairs[pair]]
            self.shown("learning_balance", part, mean(balance), len(own), self.workers_in(contacts, part))
        for part, contacts in self.by_part([c for c in self.knowledge if c["richness"] is not None], lambda c: c["ends"]):
            rich = sum(c["richness"] >= 4 for c in contacts)
            self.shown("knowledge_tacit_capacity", part, rich / len(contacts), len(contacts), self.workers_in(contacts, part), rich, len(contacts))
        self.loyalty()
        self.professions()
        self.families_and_tasks(pairs)
        self.decisions()

    def loyalty(self):
        def hats(person, organisation, today):
            now = [
                row for row in self.tables["affiliations"]
                if row["person_id"] == person and (not row.get("date_from") or day(row["date_from"]) <= today)
                and (not row.get("date_to") or day(row["date_to"]) >= today)
            ]
            places = {row["org_id"] for row in now}
            if len(places) < 2 or organisation not in places:
                return {organisation: Fraction(1)}
            if not all(row.get("fte") for row in now):
                return {place: Fraction(1, len(places)) for place in places}
            whole = sum(Fraction(row["fte"]) for row in now)
            return {place: sum(Fraction(row["fte"]) for row in now if row["org_id"] == place) / whole for place in places}

        acts = []
        rows = [c for c in self.contacts if c["from_person"] and c["to_person"] and c["from_person"] != c["to_person"]]
        if all(c["from"] != c["to"] for c in rows):
            return
        for c in rows:
            for i, one in hats(c["from_person"], c["from"], c["day"]).items():
                for j, other in hats(c["to_person"], c["to"], c["day"]).items():
                    acts.append((i, j, one * other, c["from_person"], c["to_person"]))
        for part, own in self.by_part(acts, lambda act: act[:2]):
            total = sum(act[2] for act in own)
            outward = sum(act[2] for act in own if act[0] != act[1])
            workers = {act[3] for act in own if self.lies_in(act[0], part)} | {act[4] for act in own if self.lies_in(act[1], part)}
            self.shown("loyalty_ei", part, float((2 * outward - total) / total), total, workers)

    def professions(self):
        of = {row["person_id"]: row.get("profession") for row in self.tables["persons"]}
        known = [
            c for c in self.contacts
            if c["purpose"] in KNOWLEDGE and c["from_person"] != c["to_person"] and of.get(c["from_person"]) and of.get(c["to_person"])
        ]
        for part, contacts in self.by_part(known, lambda c: c["ends"]):
            across = sum(of[c["from_person"]] != of[c["to_person"]] for c in contacts)
            self.shown("identity_profession_ei", part, (2 * across - len(contacts)) / len(contacts), len(contacts), self.workers_in(contacts, part))
        met, contacts_of, in_town = defaultdict(Counter), defaultdict(list), defaultdict(set)
        for c in self.contacts:
            for own, other in (("from", "to"), ("to", "from")):
                # At most 1 only where whom one meets is among those who count: both sides of the contacts of a town.
                for side in ("from", "to"):
                    if of.get(c[f"{side}_person"]):
                        in_town[""].add(of[c[f"{side}_person"]])
                        in_town[self.organisations.get(c[own], {}).get("town", "")].add(of[c[f"{side}_person"]])
                if c["from"] != c["to"] and of.get(c[f"{other}_person"]):
                    for part in self.parts_of([c[own]]):
                        met[part][of[c[f"{other}_person"]]] += 1
                        contacts_of[part].append(c)
        for part, counts in met.items():
            town = part[1] if part[0] == "municipality" else self.organisations[part[1]]["town"] if part[0] == "organisation" else ""
            k, total = len(in_town[town]), sum(counts.values())
            if k > 1:
                variety = (1 - sum((n / total) ** 2 for n in counts.values())) / (1 - 1 / k)
                self.shown("identity_alter_diversity", part, variety, total, self.workers_in(contacts_of[part], part))

    def families_and_tasks(self, knowledge_pairs):
        about, referred, done = defaultdict(list), defaultdict(list), defaultdict(list)
        for c in self.contacts:
            if c["family"]:
                about[c["family"]].append(c)
                if c["task"] and c["task"] != "other":
                    done[(c["family"], c["task"])].append(c)
        for c in self.referred:
            if c["family"]:
                referred[c["family"]].append(c)
        spread = {}
        for family, contacts in about.items():
            counts = Counter(end for c in contacts for end in c["ends"])
            if len(contacts) > 1:
                spread[family] = (1 - sum((n / sum(counts.values())) ** 2 for n in counts.values()), set(counts))
        for part, families in self.by_part(spread, lambda family: spread[family][1]):
            self.shown("responsibility_diffusion", part, mean([spread[f][0] for f in families]), len(families),
                       self.workers_in([c for f in families for c in about[f]], part))
        for part, tasks in self.by_part(done, lambda task: {c["from"] for c in done[task]}):
            several = sum(len({c["from"] for c in done[task]}) > 1 for task in tasks)
            self.shown("role_task_overlap", part, several / len(tasks), len(tasks),
                       self.workers_in([c for task in tasks for c in done[task]], part), several, len(tasks))
        for part, families in self.by_part(referred if done else (), lambda family: set().union(*(c["ends"] for c in referred[family]))):
            void = sum((family, task) not in done for family in families for task in NEEDED_TASKS)
            needed = len(families) * len(NEEDED_TASKS)
            self.shown("role_task_void", part, void / needed, needed,
                       self.workers_in([c for family in families for c in self.of_tasks(family, referred, done)], part), void, needed)
        pairs = defaultdict(list)
        for c in self.referred:
            pairs[self.pair_of(c)].append(c)
        # Where no contact shares knowledge, nobody noted purposes.
        for part, own in self.by_part(pairs if self.knowledge else (), lambda pair: pair):
            gaps = sum(pair not in knowledge_pairs for pair in own)
            self.shown("knowledge_gap_dyads", part, gaps / len(own), len(own),
                       self.workers_in([c for pair in own for c in pairs[pair] + knowledge_pairs.get(pair, [])], part), gaps, len(own))

    @staticmethod
    def of_tasks(family, referred, done):
        return referred[family] + [c for task in NEEDED_TASKS for c in done.get((family, task), [])]

    def decisions(self):
        decided = [c for c in self.contacts if c["decided_by"]]
        for part in {part for name in self.organisations for part in self.parts_of([name], False)}:
            here = [c for c in decided if any(self.lies_in(o, part) for o in c["ends"] | {c["decided_by"]})]
            concerned = {o for c in here for o in c["ends"] | {c["decided_by"]} if self.lies_in(o, part)}
            counts = [sum(c["decided_by"] == o for c in here) for o in concerned]
            if sum(counts):
                gini = sum(abs(x - y) for x in counts for y in counts) / (2 * len(counts) * sum(counts))
                self.shown("control_decision_gini", part, gini, sum(counts), self.workers_in(here, part))

    # ------------------------------------------------------------------ how the sources agree, and who stands apart

    def answers(self):
        """Per ordered pair: True reported, False denied; a pair that was left open has no entry."""
        said = {}
        for row in self.tables["relations"]:
            present = truth(row.get("present"))
            if present is not None:
                key = (row["from_org"], row["to_org"])
                said[key] = said.get(key, False) or present
        return said

    def keeps_log(self, organisation):
        told = truth(self.organisations[organisation].get("logs_contacts"))
        return any(c["from"] == organisation for c in self.contacts) if told is None else told

    def is_inside(self, organisation):
        return truth(self.organisations[organisation].get("in_boundary")) is not False

    @staticmethod
    def class_of(i, j, logged):
        yes, no = [i, j].count(True), [i, j].count(False)
        if yes == 2:
            return "confirmed_both_and_log" if logged else "confirmed_both_reports"
        if yes == 1:
            return "confirmed_report_and_log" if logged else "disputed" if no else "unconfirmed_one_report"
        return "log_only" if logged else ("unknown", "absent_one_report", "absent")[no]

    def sources(self):
        said, inside = self.answers(), sorted(filter(self.is_inside, self.organisations))
        rows = []
        for place, a in enumerate(inside):
            for b in inside[place + 1:]:
                i, j, logged = said.get((a, b)), said.get((b, a)), (a, b) in self.logged
                rows.append((a, b, i, j, logged, self.class_of(i, j, logged)))
                if rows[-1][5] != "unknown":
                    self.say("pair_sources", STUDY, (a, b), (i is True) + (j is True) + logged)
        for part in {part for name in inside for part in self.parts_of([name], False)}:
            own = [row for row in rows if self.lies_in(row[0], part) and self.lies_in(row[1], part)]
            classes = Counter(row[5] for row in own)
            weights = [(i is True) + (j is True) + logged for _, _, i, j, logged, _ in own]
            if own:
                for name in CLASSES:
                    self.say("source_classes", part, (name,), classes[name] / len(own), classes[name], len(own))
                for rule, hits in (("union", sum(w > 0 for w in weights)), ("confirmed", sum(w > 1 for w in weights)),
                                   ("intersection", sum(row[2] is row[3] is True for row in own))):
                    self.say("density_by_rule", part, (rule,), hits / len(own), hits, len(own))
            heard = [row for row in own if row[2] is not None and row[3] is not None and (row[2] or row[3])]
            self.share("confirmation_rate", part, sum(row[2] and row[3] for row in heard), len(heard))
            rated = [
                (row[2] is True or row[3] is True, row[4]) for row in own
                if self.keeps_log(row[0]) and self.keeps_log(row[1]) and not row[2] is row[3] is None
            ]
            if self.contacts and rated:
                n, reported, logged = len(rated), sum(r for r, _ in rated), sum(l for _, l in rated)
                alike = Fraction(sum(r == l for r, l in rated), n)
                chance = Fraction(reported * logged + (n - reported) * (n - logged), n * n)
                self.say("report_log_kappa", part, (), None if chance == 1 else float((alike - chance) / (1 - chance)))

    def isolation(self):
        said = self.answers()
        out = defaultdict(set)
        for c in self.between:
            out[self.pair_of(c)].add(c["from"])
        heard = {o for o in self.organisations if truth(self.organisations[o].get("responded"))}
        heard |= {own for own, _ in said} | {c["from"] for c in self.between}
        reported = {tuple(sorted(pair)) for pair, present in said.items() if present}
        ties = {pair for pair in reported | set(out) if set(pair) <= set(self.organisations) and any(map(self.is_inside, pair))}

        def one_sided(pair):
            silent = [own for own, other in (pair, pair[::-1]) if not said.get((own, other)) and own not in out[pair]]
            return bool(silent) and set(silent) <= heard

        numbers = {}
        for name, row in self.organisations.items():
            own = [pair for pair in ties if name in pair]
            contacts = [c for c in self.between if name in c["ends"]]
            workers = [p for p in (self.person_at(c, name) for c in contacts) if p]
            if contacts:
                silent = self.last - max(c["day"] for c in contacts) >= SERVICE_SILENT
            else:
                silent = bool(self.contacts) and any(map(self.keeps_log, {name}.union(*own)))
            reasons = (not self.is_inside(name), not own, bool(own) and all(map(one_sided, own)), len(own) == 1,
                       len(workers) > 1 and len(set(workers)) == 1, bool(own) and silent, truth(row.get("responded")) is False, True)
            numbers[name] = reasons.index(True)
            self.say("isolation", ("organisation", name), (), numbers[name])
        for part in {part for name in numbers for part in self.parts_of([name], False)}:
            own = [number for name, number in numbers.items() if self.lies_in(name, part)]
            for number, name in enumerate(ISOLATION):
                self.share("isolation_classes", part, own.count(number), len(own), (name,))

    def count(self):
        self.talk()
        self.pairs()
        if self.last is not None:
            self.referrals()
        self.handover()
        self.structure_of_the_log()
        self.sources()
        self.isolation()
        return self.values


if __name__ == "__main__":
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["measure", "by", "unit", "key", "value", "numerator", "denominator", "low", "high"])
    for name, numbers in sorted(Study(*sys.argv[1:3]).count().items()):
        table.writerow([*name, *("" if number is None else f"{float(number):.10g}" for number in numbers)])
