using System.Reflection;
using Consultare.Data;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Hosting;
using Consultare.Integrations.Feegow;
using Consultare.Sandbox.Hosting;

namespace Consultare.Architecture.Tests.Projects;

/// <summary>The table "Projects and who may know whom": a project that is not in it fails.</summary>
public sealed class WhoMayKnowWhomTests
{
    private const string Own = "Consultare.";
    private const string Standins = "Consultare.Standins.";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Consultare.Grains.Abstractions"] = [],
        ["Consultare.Integrations"] = [],
        ["Consultare.Data"] = [],
        ["Consultare.Grains"] = ["Consultare.Grains.Abstractions", "Consultare.Integrations", "Consultare.Data"],
        ["Consultare.Silo"] = ["Consultare.Grains"],
        ["Consultare.Web"] =
            ["Consultare.Grains.Abstractions", "Consultare.Integrations", "Consultare.Data", "Consultare.Grains"],
        ["Consultare.Sandbox"] = [],
    };

    [Fact]
    public void Projects_AreThoseOfTheTable() =>
        ProjectFile.Below("src").Select(project => project.Name).ShouldBe(Allowed.Keys, ignoreOrder: true);

    [Fact]
    public void Projects_ReferOnlyToWhomTheyMayKnow()
    {
        foreach (var project in ProjectFile.Below("src"))
        {
            project.Projects.Except(Allowed[project.Name]).ShouldBeEmpty(project.Name);
        }
    }

    [Fact]
    public void Contract_NeedsOnlyTheOrleansSdk() =>
        ProjectFile.Below("src").Single(project => project.Name == "Consultare.Grains.Abstractions")
            .Packages.ShouldBe(["Microsoft.Orleans.Reminders", "Microsoft.Orleans.Sdk"]);

    [Theory]
    [InlineData(typeof(IServiceStatusGrain))]
    [InlineData(typeof(FeegowClient))]
    [InlineData(typeof(HubDatabase))]
    [InlineData(typeof(HubGrains))]
    [InlineData(typeof(SandboxHost))]
    public void Assemblies_ReferOnlyToWhomTheyMayKnow(Type one)
    {
        var assembly = one.Assembly;

        OwnReferences(assembly).Except(Allowed[assembly.GetName().Name!]).ShouldBeEmpty();
    }

    [Fact]
    public void Standins_KnowNothingOfOurs() =>
        ProjectFile.Below("standins").SelectMany(project => project.Projects.Concat(project.Packages))
            .Where(name => name.StartsWith(Own, StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Products_KnowNoStandinByItself() =>
        // The swap on a partial feed is made in one place; deleting it and standins/ leaves a plain Orleans solution.
        ProjectFile.Below("src").SelectMany(project => project.Projects)
            .Where(name => !name.StartsWith(Own, StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Data_AndIntegrationsKnowNoOrleans()
    {
        foreach (var assembly in new[] { typeof(HubDatabase).Assembly, typeof(FeegowClient).Assembly, typeof(SandboxHost).Assembly })
        {
            assembly.GetReferencedAssemblies().Select(one => one.Name)
                .Where(name => name!.Contains("Orleans", StringComparison.Ordinal)).ShouldBeEmpty(assembly.FullName);
        }
    }

    private static IEnumerable<string> OwnReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(one => one.Name!)
            .Where(name => name.StartsWith(Own, StringComparison.Ordinal) && !name.StartsWith(Standins, StringComparison.Ordinal));
}
