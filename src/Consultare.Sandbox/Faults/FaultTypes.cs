namespace Consultare.Sandbox.Faults;

/// <summary>The behaviours a fault can have; the README says what each does and which settings it reads.</summary>
public static class FaultTypes
{
    /// <summary>
    /// Answers with <c>status</c>, <c>contentType</c>, <c>body</c>, and <c>retryAfter</c> (seconds or date) after
    /// <c>seconds</c>.
    /// </summary>
    public const string Answer = "answer";

    /// <summary>Keeps the request until it is released, then serves it as usual.</summary>
    public const string Hold = "hold";

    /// <summary>Serves as usual after <c>delayMs</c>.</summary>
    public const string Delay = "delay";

    /// <summary>Never answers; ends when the client leaves, or cuts the connection when released.</summary>
    public const string NoAnswer = "noAnswer";

    /// <summary>Keeps the headers back for <c>ms</c>, or until released.</summary>
    public const string SlowHeaders = "slowHeaders";

    /// <summary>Sends the headers and <c>bytes</c>, then one byte each <c>ms</c>; released, the rest at once.</summary>
    public const string SlowBody = "slowBody";

    /// <summary>Cuts the connection before any byte.</summary>
    public const string Reset = "reset";

    /// <summary>Promises the whole body, sends <c>bytes</c> of it and cuts the connection.</summary>
    public const string ResetMidBody = "resetMidBody";

    /// <summary>Ends the body properly, but only its first half.</summary>
    public const string Truncate = "truncate";

    /// <summary>Puts a byte order mark before the body.</summary>
    public const string Bom = "bom";

    /// <summary>Serves the first page whatever <c>start</c> or <c>offset</c> asks for.</summary>
    public const string StuckPaging = "stuckPaging";

    /// <summary>
    /// Holds the switch <c>name</c> at <c>value</c> while it lasts: a fault that is a behaviour of the system itself.
    /// </summary>
    public const string Switch = "switch";

    /// <summary>Every behaviour.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Answer, Hold, Delay, NoAnswer, SlowHeaders, SlowBody, Reset, ResetMidBody, Truncate, Bom, StuckPaging,
        Switch,
    ];
}
