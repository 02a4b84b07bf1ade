package liannong.registry.organisations.ui;

import liannong.registry.documents.Documents;
import liannong.registry.organisations.Bases;
import liannong.registry.organisations.Charters;
import liannong.registry.organisations.Duties;
import liannong.registry.organisations.Filings;
import liannong.registry.organisations.Findings;
import liannong.registry.organisations.Monitorings;
import liannong.registry.organisations.Officers;
import liannong.registry.organisations.OrganisationExport;
import liannong.registry.organisations.OrganisationList;
import liannong.registry.organisations.Organisations;
import liannong.registry.organisations.Roster;
import liannong.registry.villages.Villages;
import liannong.schedule.BusinessClock;
import org.springframework.stereotype.Component;

/** What lies on the desk of those who read and keep an organisation. */
@Component
record Desk(
        Organisations organisations,
        OrganisationList list,
        OrganisationExport export,
        Findings findings,
        Roster roster,
        Officers officers,
        Charters charters,
        Filings filings,
        Monitorings monitorings,
        Bases bases,
        Duties duties,
        Villages villages,
        Documents documents,
        BusinessClock clock) {}
