using System.Text;
using System.Text.Json;
using Consultare.Testing;
using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.OpenApi;

/// <summary>The panel's types are made from the document that is checked in: it must be the one the hub serves.</summary>
public sealed class OpenApiDocumentTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string CheckedIn = Path.Combine(RepositoryRoot.Path, "src", "Consultare.Web", "openapi.json");

    [Fact]
    public async Task Document_AsServed_IsTheOneCheckedIn()
    {
        var served = (await fixture.Admin.GetAsync("/openapi/v1.json")).Text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
        {
            await File.WriteAllTextAsync(CheckedIn, served, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        served.ShouldBe(await File.ReadAllTextAsync(CheckedIn), "UPDATE_OPENAPI=1 writes the new one.");
    }

    [Fact]
    public async Task Document_IsAsPreciseAsTheAnswers()
    {
        var schemas = (await fixture.Admin.GetAsync("/openapi/v1.json")).Body.GetProperty("components").GetProperty("schemas");
        JsonElement Property(string schema, string name) => schemas.GetProperty(schema).GetProperty("properties").GetProperty(name);

        Property("RunResponse", "pagesDone").GetProperty("type").GetString().ShouldBe("integer"); // F46
        Property("RunResponse", "requestedAt").GetProperty("type").GetString().ShouldBe("string");
        Property("RunResponse", "endedAt").GetProperty("type").EnumerateArray().Select(type => type.GetString())
            .ShouldBe(["null", "string"], ignoreOrder: true);
        Property("ServiceResponse", "state").GetProperty("enum").EnumerateArray().Select(word => word.GetString())
            .ShouldContain("RUNNING");
        Property("ServiceChanged", "service").GetProperty("$ref").GetString().ShouldBe("#/components/schemas/ServiceResponse");
    }
}
