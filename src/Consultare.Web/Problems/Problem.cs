namespace Consultare.Web.Problems;

/// <summary>The body of every refusal and failure, as the API's document describes it (hub-domain 6).</summary>
public sealed record Problem
{
    /// <summary>Identity of the kind of problem.</summary>
    public required string Type { get; init; }

    /// <summary>What the status means, in Portuguese.</summary>
    public required string Title { get; init; }

    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What happened and what to do, in plain Portuguese.</summary>
    public required string Detail { get; init; }

    /// <summary>Stable word to decide by.</summary>
    public required string Code { get; init; }

    /// <summary>Name of the input that is wrong; absent when none is.</summary>
    public string? Field { get; init; }

    /// <summary>The same text as the detail.</summary>
    public required string Error { get; init; }

    /// <summary>Identity of the request, as the log has it.</summary>
    public required string TraceId { get; init; }
}
