{
 "TopicDetails": {
  "type": 1,
  "ccm2Id": 49000031,
  "identifier": "LIFE-2027-CET-ENERCOM",
  "title": "Energy communities 2027",
  "callIdentifier": "LIFE-2027-CET",
  "callTitle": "LIFE-2027-CET",
  "allowPartnerSearch": true,
  "frameworkProgramme": {
   "id": 43252405,
   "abbreviation": "LIFE",
   "description": "Programme for the Environment and Climate Action (LIFE)"
  },
  "programmeDivision": [],
  "topicMGAs": [],
  "keywords": [
   "Energy communities"
  ],
  "tags": [],
  "sme": false,
  "actions": [
   {
    "types": [
     {
      "typeOfAction": "LIFE-PJG LIFE Project Grants",
      "typeOfMGA": []
     }
    ],
    "status": {
     "id": 31094502,
     "abbreviation": "Open",
     "description": "Open"
    },
    "plannedOpeningDate": "06 October 2026",
    "submissionProcedure": {
     "id": 31094504,
     "abbreviation": "single-stage",
     "description": "single-stage"
    },
    "deadlineDates": [
     "18 February 2027"
    ]
   }
  ],
  "latestInfos": [],
  "budgetOverviewJSONItem": {
   "budgetYearsColumns": [
    "2027"
   ],
   "budgetTopicActionMap": {
    "116442": [
     {
      "action": "LIFE-2027-CET-LOCAL - LIFE-PJG LIFE Project Grants",
      "expectedGrants": 0,
      "minContribution": 0,
      "maxContribution": 1,
      "budgetYearMap": {
       "2027": 7000000
      },
      "plannedOpeningDate": "06 October 2026",
      "deadlineModel": "single-stage",
      "deadlineDates": [
       "18 February 2027"
      ]
     }
    ],
    "116443": [
     {
      "