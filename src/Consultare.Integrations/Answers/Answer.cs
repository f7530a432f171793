namespace Consultare.Integrations.Answers;

/// <summary>
/// What came of asking an outside system: either a <see cref="Success{T}"/> or a <see cref="Failed{T}"/>.
/// An error is never turned into an empty value (hub-integrations 0.8).
/// </summary>
/// <typeparam name="T">The typed value of a good answer.</typeparam>
public abstract record Answer<T>
{
    private protected Answer()
    {
    }

    /// <summary>The value, made into something else; a failure stays the failure it is.</summary>
    /// <param name="map">What to make of the value; not called for a failure.</param>
    public Answer<TResult> Map<TResult>(Func<T, TResult> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return this switch
        {
            Success<T> success => new Success<TResult>(map(success.Value), success.Attempts),
            Failed<T> failed => new Failed<TResult>(failed.Failure),
            _ => throw new InvalidOperationException("An answer is a success or a failure."),
        };
    }

    /// <summary>The same answer, told how many times the outside system was asked for it.</summary>
    internal Answer<T> After(int attempts) => this switch
    {
        Success<T> success => success with { Attempts = attempts },
        Failed<T> failed => new Failed<T>(failed.Failure with { Attempts = attempts }),
        _ => this,
    };
}
