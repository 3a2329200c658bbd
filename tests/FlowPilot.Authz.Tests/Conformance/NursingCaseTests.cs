using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Relationships;
using FlowPilot.TestKit;
using YamlDotNet.RepresentationModel;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>The cases about the nursing pack: the nurse asks by herself, on behalf of the patient, under one grant of the patient's.</summary>
public sealed class NursingCaseTests
{
    private static readonly ObjectRef Task1 = ObjectRef.Parse("workflow_item:i_1");

    [Fact]
    public async Task Cases_EveryOne_ComesOutAsItSays()
    {
        YamlMappingNode root = CaseFile.Root();
        var recorder = new ConformanceRecorder("cases-nursing");
        foreach (YamlMappingNode test in ((YamlSequenceNode)root["nursing"]["cases"]).Cast<YamlMappingNode>())
        {
            recorder.Record(CaseFile.Text(test["id"]), await FaultOfAsync(root, test));
        }

        recorder.Finish();
    }

    private static async Task<string?> FaultOfAsync(YamlMappingNode root, YamlMappingNode test)
    {
        YamlNode fixtures = root["nursing"]["fixtures"];
        YamlNode? given = CaseFile.Find(test, "given");
        string[] unknown = [.. CaseFile.Members(given).Select(static m => m.Name).Except(["owner", "actor", "delegation", "item"], StringComparer.Ordinal)];
        if (unknown.Length > 0)
        {
            return $"the case says '{unknown[0]}', which this test does not know";
        }

        YamlMappingNode owner = CaseFile.Over(fixtures["owner"], CaseFile.Find(given, "owner"));
        YamlMappingNode actor = CaseFile.Over(fixtures["actor"], CaseFile.Find(given, "actor"));
        YamlMappingNode delegation = CaseFile.Over(fixtures["delegation"], CaseFile.Find(given, "delegation"));
        PersonaRef patient = RefOf(owner), nurse = RefOf(actor);
        await using CaseStage stage = await CaseStage.StartAsync(CaseFile.Text(owner["user"]), CaseFile.Instant(root["clock"]), agentGrants: true);
        await PutAsync(stage, patient, owner);
        await PutAsync(stage, nurse, actor);
        if (CaseFile.Text(delegation["valid"]) == "true")
        {
            await CaseAuthz.GiveAsync(stage.Authz, CaseFile.Text(owner["user"]), CaseFile.Text(owner["user"]), CaseFile.Text(actor["user"]), CaseFile.Texts(delegation["actions"]));
        }

        stage.PutResource(Task1, new ResourceFacts
        {
            Owner = patient.Subject,
            OwnerPersona = patient,
            Attributes = EvaluateCaseTests.AttributesOf(CaseFile.Members(CaseFile.Over(fixtures["item"], CaseFile.Find(given, "item")))),
        });
        stage.Begin();
        Decision decision = await stage.DecideAsync(new AccessRequest
        {
            Subject = nurse.Subject!.Value, // a reference of this test names its subject
            OnBehalfOf = patient.Subject,
            Persona = nurse,
            Credential = Credential.InProcess("cases"),
            Action = CaseFile.Text(test["when"]),
            Resource = Task1,
            Pack = "nursing",
        });
        return CaseStage.FaultOf(decision, CaseFile.Text(test["then"]["decision"]) == "allow", CaseFile.Texts(test["then"]["reasons"]));
    }

    private static PersonaRef RefOf(YamlMappingNode person) =>
        new() { Subject = CaseAuthz.Person(CaseFile.Text(person["user"])), Title = CaseFile.Text(person["title"]), Circle = CaseFile.Text(person["circle"]) };

    private static async Task PutAsync(CaseStage stage, PersonaRef persona, YamlMappingNode values)
    {
        var rest = new YamlMappingNode();
        foreach ((string name, YamlNode value) in CaseFile.Members(values).Where(static m => m.Name is not ("user" or "title" or "circle")))
        {
            rest.Children[name] = value;
        }

        SubjectRef subject = persona.Subject!.Value; // set by this test
        await stage.PutAsync(subject, persona.Title!, persona.Circle!, EvaluateCaseTests.PersonaOf(subject, persona.Title!, persona.Circle!, rest)); // and so are these
    }
}
