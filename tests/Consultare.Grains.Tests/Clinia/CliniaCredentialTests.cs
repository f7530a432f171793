using Consultare.Grains.Abstractions.Credentials;
using Consultare.Grains.Tests.Queues;

namespace Consultare.Grains.Tests.Clinia;

/// <summary>The dashboard's session behind the same interface as every other credential; after hours, when no cycle is due.</summary>
public sealed class CliniaCredentialTests
{
    [Fact]
    public async Task Test_WithoutASession_SignsInOnce_AndThenProvesTheStoredOne()
    {
        await using var hub = await CliniaHub.StartAsync(at: QueueHub.Evening);
        (await hub.Credential.GetStateAsync()).Condition.ShouldBe(CredentialCondition.Missing);

        var first = await hub.Credential.TestAsync();
        var second = await hub.Credential.TestAsync();

        (first.Ok, first.Message).ShouldBe((true, "O acesso funciona."));
        second.Ok.ShouldBeTrue();
        (await hub.LoginsAsync()).ShouldBe(1);
        var state = await hub.Credential.GetStateAsync();
        (state.Label, state.Condition, state.Version, state.IsVerified).ShouldBe(("Clinia (CRM)", CredentialCondition.Ok, 1, true));
        state.ProvenAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Test_WhenTheLoginIsRefused_SaysSoAndIsBroken_UntilItWorks()
    {
        await using var hub = await CliniaHub.StartAsync(at: QueueHub.Evening);
        await hub.Hub.Sandbox.Control.SwitchAsync("clinia.login", "refused");

        var refused = await hub.Credential.TestAsync();

        refused.Ok.ShouldBeFalse();
        refused.Message.ShouldContain("recusou o e-mail ou a senha");
        var broken = await hub.Credential.GetStateAsync();
        broken.BrokenSince.ShouldNotBeNull();
        broken.Problem.ShouldBe(refused.Message);
        await hub.Hub.Sandbox.Control.SwitchAsync("clinia.login", "open");
        (await hub.Credential.TestAsync()).Ok.ShouldBeTrue();
        (await hub.Credential.GetStateAsync()).Condition.ShouldBe(CredentialCondition.Ok);
    }

    [Fact]
    public async Task State_KnowsOfTheSessionsThatTheCyclesMake_S43()
    {
        await using var hub = await CliniaHub.StartAsync(at: QueueHub.Evening);
        await hub.CycleAsync();
        (await hub.Credential.GetStateAsync()).Version.ShouldBe(1);
        await hub.ArmAsync("S43", "401");
        await hub.CycleAsync();
        (await hub.Credential.GetStateAsync()).Version.ShouldBe(2);

        await hub.Hub.Sandbox.Control.SwitchAsync("clinia.login", "refused");
        await hub.ArmAsync("S43", "401");
        await hub.CycleAsync();

        var state = await hub.Credential.GetStateAsync();
        (state.Condition, state.Version).ShouldBe((CredentialCondition.Broken, 2));
        state.Problem.ShouldContain("recusou o e-mail ou a senha");
    }
}
