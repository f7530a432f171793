using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.Feegow;

/// <summary>The lists that name ids, under every field name that was seen (hub-integrations 1.4).</summary>
public sealed class FeegowListsTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private const string Procedures = "/v1/api/procedures/list";

    [Fact]
    public async Task Lists_WhenAllIsWell_NameWhatTheAppointmentsPointTo()
    {
        using var scene = new FeegowScene(sandbox);

        var specialties = ValueOf(await scene.Client.ListSpecialtiesAsync(CancellationToken.None));
        var groups = ValueOf(await scene.Client.ListProcedureGroupsAsync(CancellationToken.None));
        var procedures = ValueOf(await scene.Client.ListProceduresAsync(CancellationToken.None));
        var slice = (await scene.SearchWeekAsync()).ShouldBeOfType<Success<AppointmentSlice>>().Value;

        specialties.Count.ShouldBeGreaterThanOrEqualTo(5);
        groups.Count.ShouldBeGreaterThanOrEqualTo(4);
        procedures.Count.ShouldBeGreaterThanOrEqualTo(11);
        procedures.Values.ShouldAllBe(group => groups.ContainsKey(group));
        slice.Items.ShouldAllBe(item => specialties.ContainsKey(item.SpecialtyId!.Value));
    }

    [Fact]
    public async Task ListProfessionals_WhenSomeAreInactive_NamesThemToo_A12()
    {
        using var scene = new FeegowScene(sandbox);

        var names = ValueOf(await scene.Client.ListProfessionalsAsync(CancellationToken.None));

        sandbox.Host.Requests.Entries().Select(entry => entry.Query.TrimStart('?')).ShouldBe(["ativo=1", "ativo=0"]);
        names.Count.ShouldBeGreaterThanOrEqualTo(8);
    }

    [Fact]
    public async Task ListProfessionals_WhenNobodyIsInactive_409OnThatHalfIsNobody()
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add(new Sandbox.Faults.FaultRequest
        {
            Type = Sandbox.Faults.FaultTypes.Answer,
            Path = "/v1/api/professional/list",
            Where = new Dictionary<string, string> { ["ativo"] = "0" },
            Parameters = new Dictionary<string, string> { ["status"] = "409", ["body"] = """{"success":false,"content":"nenhum"}""" },
        });

        ValueOf(await scene.Client.ListProfessionalsAsync(CancellationToken.None)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task ListProfessionals_WhenTheListIsBare_IsReadAllTheSame()
    {
        using var scene = new FeegowScene(sandbox);
        scene.Serve("""[{"profissional_id":77,"nome":"Pessoa A"}]""", "/v1/api/professional/list");

        var names = ValueOf(await scene.Client.ListProfessionalsAsync(CancellationToken.None));

        names.ShouldBe(new Dictionary<long, string> { [77] = "Pessoa A" });
    }

    [Fact]
    public async Task ListProfessionals_WhenOneHalfFails_TheListFails()
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add(new Sandbox.Faults.FaultRequest { Fault = "S14", After = 1 });

        (await scene.Client.ListProfessionalsAsync(CancellationToken.None))
            .ShouldBeOfType<Failed<IReadOnlyDictionary<long, string>>>().Failure.Kind.ShouldBe(FailureKind.Refused);
    }

    [Theory]
    [InlineData("grupo_procedimento")]
    [InlineData("grupo_procedimento_id")]
    [InlineData("grupo_id")]
    [InlineData("procedimento_grupo_id")]
    public async Task ListProcedures_WhateverTheGroupIdIsCalled_MapsToTheGroup_A3(string alias)
    {
        using var scene = new FeegowScene(sandbox);
        scene.Serve($$"""{"success":true,"content":[{"procedimento_id":310,"{{alias}}":"5"},{"ID":311,"{{alias}}":null}]}""", Procedures);

        var groups = ValueOf(await scene.Client.ListProceduresAsync(CancellationToken.None));

        groups.ShouldBe(new Dictionary<long, long> { [310] = 5 });
    }

    [Fact]
    public async Task ListProcedures_WhenNoEntryHasAKnownGroupField_IsABadPayload_A3()
    {
        using var scene = new FeegowScene(sandbox);
        scene.Serve("""{"success":true,"content":[{"procedimento_id":310,"grupo":5}]}""", Procedures);

        (await scene.Client.ListProceduresAsync(CancellationToken.None))
            .ShouldBeOfType<Failed<IReadOnlyDictionary<long, long>>>().Failure.Kind.ShouldBe(FailureKind.BadPayload);
    }

    [Theory]
    [InlineData("""{"id":5,"NomeGrupo":"Consultas"}""")]
    [InlineData("""{"ID":"5","nome":" Consultas "}""")]
    [InlineData("""{"grupo_id":5,"Nome":"Consultas"}""")]
    public async Task ListProcedureGroups_WhateverTheFieldsAreCalled_NamesTheGroup(string entry)
    {
        using var scene = new FeegowScene(sandbox);
        scene.Serve($$"""{"success":true,"content":[{{entry}}]}""", "/v1/api/procedures/groups");

        var names = ValueOf(await scene.Client.ListProcedureGroupsAsync(CancellationToken.None));

        names.ShouldBe(new Dictionary<long, string> { [5] = "Consultas" });
    }

    [Fact]
    public async Task List_WhenItIsEmpty_IsAnEmptyMap()
    {
        using var scene = new FeegowScene(sandbox);
        scene.Serve("""{"success":true,"content":[]}""", "/v1/api/specialties/list");

        ValueOf(await scene.Client.ListSpecialtiesAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_When409_IsAFailureAndNotEmpty()
    {
        using var scene = new FeegowScene(sandbox);
        scene.Serve("""{"success":false,"Message":"conflito"}""", "/v1/api/specialties/list", "409");

        var failure = (await scene.Client.ListSpecialtiesAsync(CancellationToken.None))
            .ShouldBeOfType<Failed<IReadOnlyDictionary<long, string>>>().Failure;

        failure.Kind.ShouldBe(FailureKind.Conflict);
        failure.Message.ShouldContain("conflito");
    }

    private static IReadOnlyDictionary<long, T> ValueOf<T>(Answer<IReadOnlyDictionary<long, T>> answer) =>
        answer.ShouldBeOfType<Success<IReadOnlyDictionary<long, T>>>().Value;
}
