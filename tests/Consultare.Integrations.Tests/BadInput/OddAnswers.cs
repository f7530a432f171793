using Consultare.Sandbox.Faults;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.BadInput;

/// <summary>Makes the sandbox answer a path with a body of the test's own.</summary>
internal static class OddAnswers
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>A page of 50 MB.</summary>
    public static string HugePage { get; } = $"<!DOCTYPE html><html><body><p>{new string('a', 50 * Megabyte)}</p></body></html>";

    public static void Serve(this SandboxFixture sandbox, string path, string body, string contentType = "application/json")
    {
        sandbox.Host.Faults.Clear();
        sandbox.Host.Faults.Add(new FaultRequest
        {
            Type = FaultTypes.Answer,
            Path = path,
            Parameters = new Dictionary<string, string> { ["status"] = "200", ["contentType"] = contentType, ["body"] = body },
        });
    }
}
